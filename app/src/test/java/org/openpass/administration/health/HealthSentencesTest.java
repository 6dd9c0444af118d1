package org.openpass.administration.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openpass.administration.health.Light.BAD;
import static org.openpass.administration.health.Light.GOOD;
import static org.openpass.administration.health.Light.WATCH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.EndingKeys.Ending;
import org.openpass.administration.health.HealthSentences.Said;
import org.openpass.casework.Nodes;
import org.openpass.documents.ScannerHealth;
import org.openpass.engine.EngineFlow.Feed;
import org.openpass.engine.EngineFlow.Lanes;
import org.openpass.release.WaitingReleases.Waiting;
import org.openpass.terms.Labels;

/** Who is asked how, and from when on somebody is to look. */
class HealthSentencesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/openpass/administration/health");
    private static final Pattern KEY = Pattern.compile("\"(health\\.[a-zA-Z.]+[a-zA-Z])\"");
    private static final Instant NOW = Instant.parse("2026-12-03T03:00:00Z");

    @Test
    void whoTakesTooLongOrFailsIsSilentAndHoldsUpNobody() {
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        HealthSentences sentences = new HealthSentences(List.of(
                HealthSentence.of("late", 2, () -> {
                    asked.incrementAndGet();
                    try {
                        answers.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Sentence.good("health.search.good");
                }),
                HealthSentence.of("quick", 3, () -> Sentence.good("health.relay.good")),
                HealthSentence.of("failing", 1, () -> {
                    throw new IllegalStateException("broken");
                })), Duration.ofMillis(500));

        List<Said> said = sentences.now();

        assertThat(said).extracting(Said::what).containsExactly("failing", "late", "quick");
        assertThat(said).extracting(each -> each.sentence().light()).containsExactly(BAD, BAD, GOOD);
        assertThat(said).extracting(each -> each.sentence().key()).startsWith("health.silent", "health.silent");
        sentences.now();
        assertThat(asked).as("who owes an answer is not asked again").hasValue(1);
        answers.countDown();
        Awaitility.await().until(() -> sentences.now().get(1).sentence().light() == GOOD);
        assertThat(sentences.light("late")).isEqualTo(GOOD);
        assertThat(sentences.light("failing")).isEqualTo(BAD);
    }

    @Test
    void whoFailsWorseThanThatIsAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        HealthSentences sentences = new HealthSentences(List.of(HealthSentence.of("linked", 1, () -> {
            if (asked.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("Part");
            }
            return Sentence.good("health.search.good");
        })), Duration.ofSeconds(10));

        assertThat(sentences.now()).extracting(said -> said.sentence().key()).containsExactly("health.silent");
        assertThat(sentences.now()).extracting(said -> said.sentence().light()).containsExactly(GOOD);
    }

    @Test
    void everySentenceHasItsTextInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Matcher found = KEY.matcher(Files.readString(source));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        assertThat(keys).contains("health.silent", "health.engine.away").allSatisfy(key -> {
            assertThat(Labels.text(key, Locale.ENGLISH)).isNotEqualTo(key);
            assertThat(Labels.text(key, Locale.KOREAN)).isNotEqualTo(key);
        });
    }

    @Test
    void whatWaitsForTheEngineIsLookedAtAfterAMinuteAndWhatIsParkedAtOnce() {
        assertThat(FlowHealth.relay(new Lanes(0, Duration.ZERO, 0, null)).light()).isEqualTo(GOOD);
        assertThat(FlowHealth.relay(new Lanes(9, Duration.ofSeconds(59), 0, null)).light()).isEqualTo(GOOD);
        assertThat(FlowHealth.relay(new Lanes(9, Duration.ofSeconds(60), 0, null)).light()).isEqualTo(WATCH);
        assertThat(FlowHealth.relay(new Lanes(0, Duration.ZERO, 1, NOW))).satisfies(parked -> {
            assertThat(parked.light()).isEqualTo(BAD);
            assertThat(parked.since()).isEqualTo(NOW);
        });
    }

    @Test
    void newsThatAreRefusedOrCannotBeProjectedAreBadAndLateOnesLookedAt() {
        assertThat(FlowHealth.feed(new Feed(NOW, Duration.ofSeconds(59), 0, null, null)).light()).isEqualTo(GOOD);
        assertThat(FlowHealth.feed(new Feed(NOW, Duration.ofSeconds(60), 0, null, null)).light()).isEqualTo(WATCH);
        assertThat(FlowHealth.feed(new Feed(NOW, Duration.ZERO, 1, null, null)).light()).isEqualTo(BAD);
        assertThat(FlowHealth.feed(new Feed(NOW, Duration.ZERO, 0, "another history", NOW)).args())
                .containsExactly("another history");
    }

    @Test
    void aScannerThatIsAwayIsBadAndNoneAtAllIsLookedAt() {
        assertThat(FlowHealth.scanner(new ScannerHealth.State(List.of("ClamAV"), List.of())).light()).isEqualTo(GOOD);
        assertThat(FlowHealth.scanner(new ScannerHealth.State(List.of(), List.of())).light()).isEqualTo(WATCH);
        assertThat(FlowHealth.scanner(new ScannerHealth.State(List.of(), List.of("ClamAV"))).light()).isEqualTo(BAD);
    }

    @Test
    void aNodeThatIsMissingIsNamed() {
        Nodes.Node here = new Nodes.Node("7@here", NOW);
        assertThat(FlowHealth.nodes(new Nodes.Present(List.of(here), List.of())).light()).isEqualTo(GOOD);
        assertThat(FlowHealth.nodes(new Nodes.Present(List.of(here), List.of(new Nodes.Node("8@there", NOW)))).args())
                .containsExactly(1, "8@there");
        assertThat(FlowHealth.nodes(new Nodes.Present(List.of(), List.of(here))).light()).isEqualTo(BAD);
    }

    @Test
    void whatPeopleHaveToSeeToIsSaidInTime() {
        assertThat(CareHealth.keys(Optional.of(new Ending(2, NOW.plus(Duration.ofDays(8)))), NOW).light()).isEqualTo(GOOD);
        assertThat(CareHealth.keys(Optional.of(new Ending(2, NOW.plus(Duration.ofDays(6)))), NOW).light()).isEqualTo(WATCH);
        assertThat(CareHealth.audit(Optional.empty(), NOW).light()).isEqualTo(GOOD);
        assertThat(CareHealth.audit(Optional.of(NOW.minusSeconds(59)), NOW).light()).isEqualTo(GOOD);
        assertThat(CareHealth.audit(Optional.of(NOW.minusSeconds(61)), NOW).light()).isEqualTo(WATCH);
        assertThat(CareHealth.audit(Optional.of(NOW.minusSeconds(601)), NOW).light()).isEqualTo(BAD);
        assertThat(CareHealth.backup(Optional.of(NOW.minus(Duration.ofDays(8))), NOW).light()).isEqualTo(BAD);
        assertThat(CareHealth.releases(Optional.of(new Waiting(1, NOW.minusSeconds(60))), NOW).light()).isEqualTo(GOOD);
        assertThat(CareHealth.releases(Optional.of(new Waiting(1, NOW.minus(Duration.ofDays(2)))), NOW)).satisfies(said -> {
            assertThat(said.light()).isEqualTo(WATCH);
            assertThat(said.since()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        });
        assertThat(StoreHealth.disk(1_023).light()).isEqualTo(BAD);
        assertThat(StoreHealth.disk(1_024).light()).isEqualTo(WATCH);
        assertThat(StoreHealth.disk(4_096).light()).isEqualTo(GOOD);
    }
}
