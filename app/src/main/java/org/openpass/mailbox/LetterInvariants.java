package org.openpass.mailbox;

import org.openpass.casework.Invariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invariants of letters. */
@Configuration(proxyBeanMethods = false)
class LetterInvariants {

    @Bean
    Invariant lettersOfTwoPeopleWereLetGoByASecond(JdbcClient jdbc) {
        return Invariant.of("I4", "No letter that two people send was sent by one", () -> jdbc.sql("""
                select count(*) from mailbox.letters l
                join mailbox.letter_templates t on t.id = l.template and t.version = l.version
                where l.message_id is not null and t.template ->> 'fourEyes' is not null and l.released_by is null
                """).query(Long.class).single());
    }
}
