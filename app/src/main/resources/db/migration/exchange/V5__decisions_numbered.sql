-- Of one matter customs may decide more than once (more time, then the answer): each CUSRES has a number of its own, by which who gets it knows it.
alter table exchange.edifact_decisions add id bigint generated always as identity unique;
