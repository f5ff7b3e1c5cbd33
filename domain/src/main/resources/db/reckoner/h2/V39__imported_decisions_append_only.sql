-- SPDX-License-Identifier: Apache-2.0

create trigger imported_decision_append_only before update, delete on imported_decision
  for each row call 'org.reckoner.domain.recorded.AppendOnlyTrigger';
