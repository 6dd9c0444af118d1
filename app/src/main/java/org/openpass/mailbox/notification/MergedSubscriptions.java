package org.openpass.mailbox.notification;

import org.openpass.access.PartiesMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is told of the messages of a party that was merged is told of those of the party that stays, until that is undone. */
@Component
class MergedSubscriptions {

    private final JdbcClient jdbc;

    MergedSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void merged(PartiesMerged event) {
        if (event.undone()) {
            jdbc.sql("update mailbox.subscriptions set party_id = :from, merged_from = null where merged_from = :from "
                    + "and party_id = :into").param("from", event.from()).param("into", event.into()).update();
        } else {
            jdbc.sql("update mailbox.subscriptions set party_id = :into, merged_from = :from where party_id = :from "
                    + "and ended_at is null").param("from", event.from()).param("into", event.into()).update();
        }
    }
}
