import json, zipfile
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.study.reports.outgoing import Outgoing
from qualcase.coding.people import RoleIn

OUT = ReportOrder(ReportKind.EXCERPTS, names=NamesOut.REPLACED, language="da")


def test_forms(tale, table):
    tale.participants.add("Søren Ågård-Holmgaard")
    tale.participants.add("Anne-Marie")
    tale.participants.add("Lærke (leder)")
    tale.participants.add("Kirsten Juul")
    tale.participants.add("P3")
    tale.participants.add("Ib")
    away = Outgoing(tale, OUT, table)
    for t in [
        "Karen\u00a0Holm",
        "Karen\nHolm",
        "Holm, Karen",
        "K. Holm",
        "KarenHolm",
        "K01_Karen2_2017",
        "K01_karen_holm_2017",
        "karen-holm",
        "Karen2",
        "Karen1 sagde",
        "#Karen",
        "Karens'",
        "Karen’s",
        "“Karen”",
        "Karen\u00adHolm",
        "Ka\u00adren",
        "Søren Ågård-Holmgaard",
        "Søren",
        "Ågård",
        "Holmgaard",
        "Anne-Marie",
        "Anne Marie",
        "AnneMarie",
        "anne-marie",
        "Lærke",
        "Lærke (leder)",
        "Kirsten",
        "Juul",
        "Fru Juul",
        "Juuls hus",
        "kirsten.juul@x.dk",
        "interview-kirsten-juul.docx",
        "KirstenJuul_2017",
        "Karen\u200bHolm",
        "Kåren",
        "Karen\u0301",
        "IBM",
        "Ib",
        "Ib Ib",
        "Kirsten\tJuul",
        "KIRSTEN",
        "P3 sagde",
        "P3: hej",
        "Interview med P3 i 2017",
        "K01 Kirsten-2017",
        "Kirsten2017",
        "2017Kirsten",
    ]:
        print(repr(t), "|", repr(away.text(t)), "|", repr(away.passage(t)[0]))
    assert 0


def test_seal(tale, table, tmp_path):
    tale.reports.take_key(table)
    order = ReportOrder(
        ReportKind.EXCERPTS, names=NamesOut.REPLACED, title="Karen Holms rapport", citation="{case} Bodil"
    )
    tale.reports.write(order, tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx") as z:
        for n in z.namelist():
            d = z.read(n).decode("utf8", "replace")
            for w in ("Karen", "Bodil"):
                if w in d:
                    print(n, w, d[max(0, d.index(w) - 80) : d.index(w) + 60])
    assert 0
