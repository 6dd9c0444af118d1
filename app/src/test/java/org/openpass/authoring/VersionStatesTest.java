package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openpass.authoring.Version.State.RELEASED;
import static org.openpass.authoring.Version.State.RETIRED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.engine.Binding;
import org.openpass.engine.ModelKind;

/** A version is retired when nothing runs on it any more and a later one is chosen, and not before. */
class VersionStatesTest {

    private static final Instant NOW = Instant.parse("2026-12-07T00:00:00Z");
    private static final List<Version> ALL = List.of(
            version("process", 1, "1.0", 11, null), version("process", 2, "2.0", 12, null),
            version("form", 1, "1.0", 21, null), version("form", 2, "2.0", 22, null),
            version("criteria", 1, null, 31, null), version("criteria", 2, null, 32, null));
    private static final Map<Long, Set<Binding>> BINDINGS = Map.of(
            11L, Set.of(new Binding(ModelKind.FORM, "form", "1.0"), new Binding(ModelKind.DECISION, "criteria", null)),
            12L, Set.of(new Binding(ModelKind.FORM, "form", "2.0"), new Binding(ModelKind.DECISION, "criteria", null)));

    @Test
    void whatCasesStillNeedIsNotRetired() {
        VersionStates states = states(ALL, Map.of(11L, 30L, 12L, 970L));

        assertThat(states.versions()).extracting(Version::key, Version::state, Version::cases).containsExactly(
                tuple(11L, RELEASED, 30L), tuple(12L, RELEASED, 970L),
                tuple(21L, RELEASED, 30L), tuple(22L, RELEASED, 970L),
                tuple(31L, RETIRED, 0L), tuple(32L, RELEASED, 1_000L));
    }

    @Test
    void theOldVersionIsRetiredWithItsFormWhenItsLastCaseEnded() {
        VersionStates states = states(ALL, Map.of(12L, 970L));

        assertThat(states.versions()).filteredOn(v -> v.state() == RETIRED).extracting(Version::key)
                .containsExactly(11L, 21L, 31L);
        assertThat(states.uses()).filteredOn(use -> use.of().key() == 21).singleElement()
                .satisfies(use -> assertThat(use.by().key()).isEqualTo(11));
    }

    @Test
    void aVersionWhoseMomentIsToComeRetiresNothing() {
        List<Version> tomorrow = List.of(version("process", 1, "1.0", 11, null),
                version("process", 2, "2.0", 12, NOW.plusSeconds(1)));

        assertThat(states(tomorrow, Map.of()).versions()).extracting(Version::state).containsExactly(RELEASED, RELEASED);
        assertThat(states(List.of(tomorrow.getFirst(), version("process", 2, "2.0", 12, NOW)), Map.of()).versions())
                .extracting(Version::state).containsExactly(RETIRED, RELEASED);
    }

    @Test
    void whatAProcessThatStaysCallsStaysByHoweverManyCalls() {
        List<Version> all = List.of(version("process", 1, "1.0", 11, null), version("called", 1, "1.0", 41, null),
                version("called", 2, "1.1", 42, null), version("further", 1, "1.0", 51, null), version("further", 2, "1.1", 52, null));
        Map<Long, Set<Binding>> calls = Map.of(11L, Set.of(new Binding(ModelKind.PROCESS, "called", "1.0")),
                41L, Set.of(new Binding(ModelKind.PROCESS, "further", "1.0")));

        VersionStates states = new VersionStates(all, Map.of(11L, 30L, 41L, 2L), key -> calls.getOrDefault(key, Set.of()), NOW);

        assertThat(states.versions()).allSatisfy(version -> assertThat(version.state()).isEqualTo(RELEASED));
        assertThat(states.versions()).extracting(Version::cases).as("those that are in it").containsExactly(30L, 2L, 0L, 0L, 0L);
    }

    private static VersionStates states(List<Version> versions, Map<Long, Long> running) {
        return new VersionStates(versions, running, key -> BINDINGS.getOrDefault(key, Set.of()), NOW);
    }

    private static Version version(String work, int number, String tag, long key, Instant from) {
        return new Version(work, number, tag, "", key, work, null, true, null, NOW, null, null, from, null, null, 0);
    }
}
