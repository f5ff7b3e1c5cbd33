-- SPDX-License-Identifier: Apache-2.0
-- Of an erased work, and of nothing else, rows may be blanked: a column either stays as it was or
-- becomes null, empty or an empty list. Nothing is removed.

drop trigger text_append_only;
create trigger text_append_only before update, delete on text
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

drop trigger document_append_only;
create trigger document_append_only before update, delete on document
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

drop trigger frame_append_only;
create trigger frame_append_only before update, delete on frame
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

drop trigger claim_append_only;
create trigger claim_append_only before update, delete on claim
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

drop trigger observation_append_only;
create trigger observation_append_only before update, delete on observation
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

drop trigger evidence_append_only;
create trigger evidence_append_only before update, delete on evidence
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

drop trigger notice_append_only;
create trigger notice_append_only before update, delete on notice
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';

create trigger erasure_append_only before update, delete on erasure
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';
