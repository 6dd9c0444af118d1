-- The period in which customs answers an application of cargo: until when, and how often it was extended (Art. 134(3), 140(2), 158(3) ...).
create table cargo.answers (
    case_number  text primary key,
    article      text,                  -- by which it is deemed granted; null: by none, and it waits for its answer
    received_on  date not null,
    extensions   int not null default 0,
    ran_out      boolean,               -- how it ended; null before
    check (article is not null or extensions = 0)
);
