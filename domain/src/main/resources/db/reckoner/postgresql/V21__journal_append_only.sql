-- SPDX-License-Identifier: Apache-2.0

create trigger journal_append_only before update or delete on journal
  for each row execute function append_only();
create trigger journal_no_truncate before truncate on journal
  for each statement execute function append_only();
