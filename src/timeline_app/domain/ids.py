"""Identifiers, one type a kind of thing. All are row ids of the project file: positive, stable, never reused."""

from typing import NewType

ArticleId = NewType("ArticleId", int)
VersionId = NewType("VersionId", int)
PassageId = NewType("PassageId", int)
QuotationId = NewType("QuotationId", int)
SourceId = NewType("SourceId", int)
ClaimId = NewType("ClaimId", int)
EvidenceId = NewType("EvidenceId", int)
EventId = NewType("EventId", int)
PersonId = NewType("PersonId", int)
NameId = NewType("NameId", int)
PostId = NewType("PostId", int)
ContradictionId = NewType("ContradictionId", int)
DecisionId = NewType("DecisionId", int)
StatusKindId = NewType("StatusKindId", int)
EventKindId = NewType("EventKindId", int)
PersonGroupId = NewType("PersonGroupId", int)
StepId = NewType("StepId", int)
AnchorId = NewType("AnchorId", int)
DateReviewId = NewType("DateReviewId", int)
SavedSearchId = NewType("SavedSearchId", int)
