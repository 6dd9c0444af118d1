package org.openpass.documents;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;

/** A file that no scanner could look at is not taken, and may be sent again. */
class ScreeningTest {

    @Test
    void aScannerThatIsAwayRefusesForNow() {
        Scanner away = new Scanner() {
            @Override
            public String name() {
                return "Away";
            }

            @Override
            public Optional<Harm> scan(byte[] content) {
                throw new ScannerAway("away", null);
            }
        };
        Screening screening = new Screening(List.of(new TestString(), away), null, Clock.systemUTC());

        assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> screening.pass("IM26-000000001",
                DocumentKind.OTHER, "a.pdf", new byte[] {1}, new Actor("kim", null, "020", false, Set.of())))
                .satisfies(refused -> org.assertj.core.api.Assertions.assertThat(refused.forNow()).isTrue());
    }
}
