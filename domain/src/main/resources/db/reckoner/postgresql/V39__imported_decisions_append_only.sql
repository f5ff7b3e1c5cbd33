-- SPDX-License-Identifier: Apache-2.0

create trigger imported_decision_append_only before update or delete on imported_decision
  for each row execute function append_only();
create trigger imported_decision_no_truncate before truncate on imported_decision
  for each statement execute function append_only();
