-- SPDX-License-Identifier: Apache-2.0

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function append_only();
