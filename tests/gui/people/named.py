"""People with their names, as the window of names shows them."""

from dataclasses import replace

from timeline_app.domain.calendar import parse_iso_day
from timeline_app.queries.join_proposals import JoinProposal
from timeline_app.queries.person_names import Named, PastJoin, PersonNames, Sample, Written

SAMPLE = Sample(1, 1, 30, 42, "The ministry said ", "Sharif Genno", " was here.", "In contact", "Harbour Courier")
OTHER_SAMPLE = replace(SAMPLE, start=90, end=98, before="It was ", words="Mr Genno", after=" who said so.")
ARABIC = Written(3, "شريف جنو", "Arabic", "given", 0, is_main=False)
GENNO = PersonNames(
    1, "Sharif Genno", "Energy minister", 6, 2, False,
    (
        Written(1, "Sharif Genno", "Latin", "printed", 4, True, (SAMPLE,)),
        Written(2, "Mr Genno", "Latin", "printed", 2, False, (OTHER_SAMPLE,)),
        ARABIC,
    ),
    (PastJoin(7, 9, "Sherif Jenno", parse_iso_day("2013-06-14")),), ("Abel Durran",),
)  # fmt: skip
GENNOU = PersonNames(
    3, "Sharif Gennou", "", 1, 1, True,
    (Written(5, "Sharif Gennou", "Latin", "printed", 1, True, (replace(SAMPLE, words="Sharif Gennou"),)),), (), (),
)  # fmt: skip
EVERYBODY = (
    Named(2, "Abel Durran", "AD", "Spokesman", 1, 3, False, ("abel durran",)),
    Named(1, "Sharif Genno", "SG", "Energy minister", 3, 6, False, ("sharif genno", "mr genno", "شريف جنو")),
    Named(3, "Sharif Gennou", "SG", "", 1, 1, True, ("sharif gennou",)),
)
PROPOSAL = JoinProposal(1, "Sharif Genno", 3, "Sharif Gennou", "the same name, spelled otherwise")
