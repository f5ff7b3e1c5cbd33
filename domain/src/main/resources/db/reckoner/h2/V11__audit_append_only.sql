-- SPDX-License-Identifier: Apache-2.0

create trigger audit_entry_append_only before update, delete on audit_entry
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';
