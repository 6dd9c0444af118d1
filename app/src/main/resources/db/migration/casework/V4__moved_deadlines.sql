-- How often a deadline was moved: calendars take over a change only with a higher number (RFC 5545, 3.8.7.4).
alter table casework.deadlines add column moves int not null default 0;
