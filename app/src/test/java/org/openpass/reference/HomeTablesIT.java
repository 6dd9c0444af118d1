package org.openpass.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.openpass.terms.Homes;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A database that has begun as that of one country is never made that of another. */
@OpenPassTest
class HomeTablesIT {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    JsonMapper json;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    @Test
    void aStartWithAnotherCountryIsRefusedAndChangesNothing() {
        long offices = count();

        assertThatIllegalStateException().isThrownBy(() -> start("GB"))
                .withMessageContaining("the database is that of KR, not of GB");
        start("KR");

        assertThat(count()).isEqualTo(offices).isPositive();
        assertThat(jdbc.sql("select country from reference.home").query(String.class).list()).containsExactly("KR");
    }

    private void start(String country) {
        new HomeTables(Homes.of(country), jdbc, json, transaction, clock).start();
    }

    private long count() {
        return jdbc.sql("select count(*) from reference.offices").query(Long.class).single();
    }
}
