package org.openpass.collection;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of payment slips, 19 digits: 0127 (customs duty), year 2, month and day 4, serial 9. */
@Component
class NoticeNumbers {

    private final JdbcClient jdbc;

    NoticeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(LocalDate day) {
        long serial = jdbc.sql("select nextval('collection.notice_serials')").query(Long.class).single();
        return "0127%02d%02d%02d%09d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(),
                serial % 1_000_000_000L);
    }
}
