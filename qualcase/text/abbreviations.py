"""Abbreviations with a full stop, in small letters and without their last stop, by language.

What is also an ordinary word (*red*, *art*, *sen*) is left out: it ends more sentences than it abbreviates.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NORDIC_GOES_ON = _words(
    """
    adr afd ang avd bd bh bl bl.a ca cand chr cf d d.d d.v.s dav div dr dvs e.g eks ekskl el.lign ev evt f f.eks f.o.m
    f.t feks fhv fig fmd fom forf fr frk fx gl gml henv hft hhv hr hrs i.f.m i.f.t i.h.t iflg ifm ift iht inkl jf jfr
    jvf kap kgl kl kst lic m.a.o m.h.p m.h.t mhp mht mrk n.b nr nuv omkr opr ordf p.g.a pga pkt pr prof ref resp s.k
    skt sml spm st statsaut stk str såk t.o.m tekn tidl tlf udg v v.h.a vedk vedr vha vs
    """
)
_NORDIC_MAY_END = _words(
    """
    a.m apr aug dec des e.kr e.l el.l etc f.kr feb febr ff forts gj.sn ibid jan jr kbh kr kvm lign m.fl m.m m.v m.v.s
    maks md mdr mia mill min mio mm mnd mrd mv nov o.a o.fl o.l o.lign o.s.v okt osv p.t ph.d pct pst pt s s.u sek sept
    sr t th tv u.a årg årh
    """
)
_ENGLISH_GOES_ON = _words(
    """
    al approx apt assoc ave blvd c ca capt cf cmdr col cpl dept dr e.g ed eds esp est fig figs gen gov hon i.e lt maj
    messrs mr mrs ms mt nos p pp prof rev sen sgt st vol vols vs
    """
)
_ENGLISH_MAY_END = _words(
    """
    a.m apr aug co corp dec etc feb fri ft hr hrs ibid inc jan jr kg km lb ltd min mins nov oct oz p.m ph.d sec secs
    sep sept sq sr thu thur thurs tue tues u.k u.n u.s u.s.a
    """
)

GOES_ON = {"da": _NORDIC_GOES_ON, "nb": _NORDIC_GOES_ON, "en": _ENGLISH_GOES_ON}
"""Those that stand before something, so that the sentence goes on: `f.eks.`, `Dr.`, `kl.`"""
MAY_END = {"da": _NORDIC_MAY_END, "nb": _NORDIC_MAY_END, "en": _ENGLISH_MAY_END}
"""Those that may also stand last (`osv.`, `kr.`): there the sentence ends where a capital follows."""
