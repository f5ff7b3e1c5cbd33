-- SPDX-License-Identifier: Apache-2.0
-- Facts are added and stay: a row of these tables is never changed and never removed.

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: rows are added, never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger capture_append_only before update or delete on capture
  for each row execute function append_only();
create trigger capture_no_truncate before truncate on capture
  for each statement execute function append_only();

create trigger text_append_only before update or delete on text
  for each row execute function append_only();
create trigger text_no_truncate before truncate on text
  for each statement execute function append_only();

create trigger work_append_only before update or delete on work
  for each row execute function append_only();
create trigger work_no_truncate before truncate on work
  for each statement execute function append_only();

create trigger document_append_only before update or delete on document
  for each row execute function append_only();
create trigger document_no_truncate before truncate on document
  for each statement execute function append_only();

create trigger extraction_append_only before update or delete on extraction
  for each row execute function append_only();
create trigger extraction_no_truncate before truncate on extraction
  for each statement execute function append_only();

create trigger frame_append_only before update or delete on frame
  for each row execute function append_only();
create trigger frame_no_truncate before truncate on frame
  for each statement execute function append_only();

create trigger claim_append_only before update or delete on claim
  for each row execute function append_only();
create trigger claim_no_truncate before truncate on claim
  for each statement execute function append_only();

create trigger observation_append_only before update or delete on observation
  for each row execute function append_only();
create trigger observation_no_truncate before truncate on observation
  for each statement execute function append_only();

create trigger evidence_append_only before update or delete on evidence
  for each row execute function append_only();
create trigger evidence_no_truncate before truncate on evidence
  for each statement execute function append_only();

create trigger decision_append_only before update or delete on decision
  for each row execute function append_only();
create trigger decision_no_truncate before truncate on decision
  for each statement execute function append_only();

create trigger number_allocation_append_only before update or delete on number_allocation
  for each row execute function append_only();
create trigger number_allocation_no_truncate before truncate on number_allocation
  for each statement execute function append_only();

create trigger notice_append_only before update or delete on notice
  for each row execute function append_only();
create trigger notice_no_truncate before truncate on notice
  for each statement execute function append_only();

create trigger run_failure_append_only before update or delete on run_failure
  for each row execute function append_only();
create trigger run_failure_no_truncate before truncate on run_failure
  for each statement execute function append_only();
