package org.openpass.workbench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpass.workbench.stream.StreamKey.Place;

/** Places in the stream of a case, in its order and in its address. */
class StreamKeyTest {

    private static final Instant AT = Instant.parse("2026-11-28T09:30:00.123456Z");
    private static final StreamKey KEY = new StreamKey(AT, 'D', "17");

    @Test
    void aKeyIsReadAsItWasWritten() {
        assertThat(StreamKey.of(KEY.text())).contains(KEY);
        String uuid = "6f1c2a3e-0000-4000-8000-0123456789ab";
        assertThat(StreamKey.of(new StreamKey(AT, 'H', uuid).text())).contains(new StreamKey(AT, 'H', uuid));
    }

    @Test
    void whatIsNoKeyIsNone() {
        for (String junk : List.of("", "x", "1.D", "1..1", "-1.D.1", "zzzzzzzzzzzzz.D.1", "zzzzzzzzzzzz.D.1", "1.D.1;--",
                "1.d.1", "1.D." + "a".repeat(37))) {
            assertThat(StreamKey.of(junk)).as(junk).isEmpty();
        }
        assertThat(new Place(AT, "no number").number()).isEqualTo(Long.MIN_VALUE);
        assertThat(new Place(AT, "no-uuid").uuid()).isEqualTo(new Place(AT, null).uuid());
    }

    @Test
    void ofOneMomentASourceWithALowerLetterComesLater() {
        assertThat(KEY.in('D')).isEqualTo(new Place(AT, "17"));
        assertThat(KEY.in('A')).as("all of the moment is still to come")
                .isEqualTo(new Place(AT.plus(1, ChronoUnit.MICROS), null));
        assertThat(KEY.in('H')).as("all of the moment was there").isEqualTo(new Place(AT, null));
        assertThat(List.of(new StreamKey(AT, 'A', "1"), KEY, new StreamKey(AT, 'H', "1"),
                new StreamKey(AT.plusSeconds(1), 'A', "1")).stream().sorted(StreamKey.NEWEST_FIRST)
                .map(StreamKey::source)).containsExactly('A', 'H', 'D', 'A');
    }

    @Test
    void anAddressSaysWhatIsShownAndIsReadAgain() {
        StreamQuery query = StreamQuery.of(Optional.of("rules,people,nonsense"), Optional.of(KEY.text()));

        assertThat(query.address("t?tab=timeline")).isEqualTo("t?tab=timeline&s=people,rules&before=" + KEY.text());
        assertThat(query.shows(Strand.ENGINE)).isFalse();
        assertThat(query.turned(Strand.RULES).turned(Strand.PEOPLE).address("t")).isEqualTo("t");
        assertThat(StreamQuery.of(Optional.empty(), Optional.of("junk")).before()).isNull();
    }
}
