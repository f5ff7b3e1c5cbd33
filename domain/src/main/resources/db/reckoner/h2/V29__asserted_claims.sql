-- SPDX-License-Identifier: Apache-2.0
-- A decision that carries a claim holds words of a document: once that is erased, they may be
-- blanked like the document's own.
drop trigger decision_append_only;
create trigger decision_append_only before update, delete on decision
  for each row call 'org.reckoner.domain.recorded.ErasureTrigger';
