package org.openpass.audittrail;

import java.time.Instant;
import java.util.List;
import org.openpass.audittrail.Looks.How;

/**
 * Which looks are asked for; null asks for any.
 *
 * @param account whose looks
 * @param subjects at any of these numbers
 * @param party at what this party has a part in
 * @param from the first moment
 * @param until the first moment that is later
 * @param across only those at cases of none of the reader's offices
 * @param office of people of this office
 */
public record LookQuery(String account, List<String> subjects, Long party, Instant from, Instant until, How how, boolean across,
        String office) {

    /** Where a page begins: after this look. */
    public record Key(Instant at, long id) {

        /** The place after the look. */
        public static Key after(Looks.Look look) {
            return new Key(look.at(), look.id());
        }

        /**
         * As {@link #toString()} wrote it; null for null.
         *
         * @throws IllegalArgumentException for anything else
         */
        public static Key parse(String written) {
            if (written == null) {
                return null;
            }
            try {
                int dash = written.lastIndexOf('_');
                return new Key(Instant.parse(written.substring(0, dash)), Long.parseLong(written.substring(dash + 1)));
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException("after: the value of next of the page before", unreadable);
            }
        }

        @Override
        public String toString() {
            return at + "_" + id;
        }
    }
}
