-- SPDX-License-Identifier: Apache-2.0

create trigger journal_append_only before update, delete on journal
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';
