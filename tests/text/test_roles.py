import pytest

from qualcase.text.roles import role_of


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("frivillig", "volunteer"), ("Frivillige", "volunteer"), ("volunteer", "volunteer"),
        ("Frivillig 2", "volunteer"),
        ("leder", "manager"), ("Afdelingsleder", "manager"), ("Leder (K3)", "manager"), ("kommunal leder", "manager"),
        ("Leder (frivillig)", "manager"), ("Kulturchef", "manager"),
        ("naturvejleder", "employee"), ("manager", "manager"),
        ("medarbejder", "employee"), ("Medarbeider", "employee"), ("ansat", "employee"),
        ("frivilligkoordinator", "employee"),
        ("employee", "employee"), ("borger", "citizen"), ("bruger", "citizen"), ("Pårørende", "citizen"),
        ("beboer", "citizen"),
        ("innbygger", "citizen"), ("citizens", "citizen"), ("Anne", None), ("", None), ("IP1", None),
        ("leders", None),
    ],
)  # fmt: skip
def test_words_for_roles(word: str, role: str | None) -> None:
    assert role_of(word) == role
