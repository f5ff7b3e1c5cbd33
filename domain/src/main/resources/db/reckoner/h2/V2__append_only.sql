-- SPDX-License-Identifier: Apache-2.0
-- Facts are added and stay: a row of these tables is never changed and never removed.

create trigger capture_append_only before update, delete on capture
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger text_append_only before update, delete on text
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger work_append_only before update, delete on work
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger document_append_only before update, delete on document
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger extraction_append_only before update, delete on extraction
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger frame_append_only before update, delete on frame
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger claim_append_only before update, delete on claim
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger observation_append_only before update, delete on observation
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger evidence_append_only before update, delete on evidence
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger decision_append_only before update, delete on decision
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger number_allocation_append_only before update, delete on number_allocation
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger notice_append_only before update, delete on notice
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';

create trigger run_failure_append_only before update, delete on run_failure
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';
