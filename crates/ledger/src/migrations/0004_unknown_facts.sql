-- Finds the facts of kinds that only a later version knows, so that the later version finds them when it comes.
CREATE INDEX facts_unknown ON facts (entry) WHERE body IS NULL;
