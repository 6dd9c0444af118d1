package org.openpass.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One list of several sources, each of which knows only its own. */
class MessageBookTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");

    /** Half of its messages are of moments that the others have, too. */
    private record Source(String name, List<MessageEntry> all, boolean asTables) implements MessageSource {

        static Source of(String name, boolean asTables) {
            return new Source(name, IntStream.range(0, 8).mapToObj(i -> entry(name, BEGIN.plusSeconds(i / 2))).toList(),
                    asTables);
        }

        @Override
        public List<MessageEntry> page(MessageQuery query, Key after, int size) {
            return all.stream().filter(e -> after == null || (asTables ? below(e, after) : after.before(e)))
                    .sorted(MessageEntry.NEWEST).limit(size).toList();
        }

        /** As a table with an index by moment and id does it. */
        private boolean below(MessageEntry e, Key after) {
            return e.at().isBefore(after.at()) || e.at().equals(after.at())
                    && e.id().compareTo(after.below(name).toString()) < 0;
        }

        @Override
        public Optional<MessageEntry> find(String id) {
            return all.stream().filter(e -> e.id().equals(id)).findFirst();
        }
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedWhateverSourceThatCameFrom() {
        List<Source> sources = List.of(Source.of("b", true), Source.of("a", false), Source.of("c", true));
        MessageBook book = new MessageBook(List.copyOf(sources), null);
        for (int size : new int[] {1, 3, 5, 100}) {
            List<MessageEntry> read = new ArrayList<>();
            List<MessageEntry> page = book.page(MessageQuery.ALL, null, size);
            while (!page.isEmpty()) {
                read.addAll(page);
                page = book.page(MessageQuery.ALL, Key.parse(page.getLast().key().toString()), size);
            }
            assertThat(read).as("by " + size).isSortedAccordingTo(MessageEntry.NEWEST).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(sources.stream().flatMap(s -> s.all().stream()).toList());
        }
    }

    @Test
    void numbersOfPersonsAreMaskedInAnswersToo() {
        MessageEntry entry = new MessageEntry("a", "1", BEGIN, false, Channel.WEBHOOK, "Broker", "SLIP", null, null, null,
                Result.FAILED, 500, 1, "{\"importer\":\"P123456789012\",\"id\":\"800101-1234567\"}", null, 0, true);
        MessageBook book = new MessageBook(List.of(new Source("a", List.of(entry), false)), null);

        assertThat(book.page(MessageQuery.ALL, null, 9)).containsExactlyElementsOf(book.find("a", "1").stream().toList())
                .singleElement().extracting(MessageEntry::answer)
                .isEqualTo("{\"importer\":\"P*********012\",\"id\":\"800101-*******\"}");
    }

    @Test
    void whatIsNoPlaceIsTheBeginning() {
        assertThat(Stream.of(null, "", "x", "x~y~z", "2026-12-01T00:00:00Z~a").map(Key::parse)).containsOnlyNulls();
        assertThat(Key.parse("2026-12-01T00:00:00Z~a~no-uuid").below("a")).isEqualTo(new UUID(0, 0));
    }

    @Test
    void numbersAndPartnersAreFoundByTheirBeginning() {
        MessageEntry entry = entry("a", BEGIN);
        assertThat(Stream.of("d-1", "C-", "ref", " D-1 ", "").map(words -> new MessageQuery(words, null, "BROK", Set.of(), BEGIN)
                .fits(entry))).containsOnly(true);
        assertThat(new MessageQuery("1", null, null, Set.of(), null).fits(entry)).isFalse();
        assertThat(new MessageQuery(null, Channel.XML, null, Set.of(), null).fits(entry)).isFalse();
        assertThat(new MessageQuery(null, null, null, Result.TROUBLE, null).fits(entry)).isFalse();
        assertThat(new MessageQuery(null, null, null, Set.of(), BEGIN.plusSeconds(1)).fits(entry)).isFalse();
        assertThat(MessageQuery.beginning("5%_\\")).isEqualTo("5\\%\\_\\\\%");
    }

    private static MessageEntry entry(String source, Instant at) {
        return new MessageEntry(source, UUID.randomUUID().toString(), at, true, Channel.JSON, "Broker", "POST /declarations",
                "D-10", "C-10", "REF-10", Result.TAKEN, 202, 0, "{}", "application/json", 2, false);
    }
}
