package org.openpass.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In what ships nothing is found: the rules of the studio and those of the build are the same. */
class PackagedModelsTest {

    private final Known known = new PackagedKnown();

    @Test
    void nothingIsFoundInWhatShips() {
        assertThat(Check.of(shipped(), known)).isEmpty();
    }

    @Test
    void aStepOfADraftIsCheckedWhileOneLooks() {
        Map<String, byte[]> set = shipped();
        Check.of(set, known);
        long begun = System.nanoTime();
        Check.of(set, known);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    static Map<String, byte[]> shipped() {
        Map<String, byte[]> set = new TreeMap<>(PackagedKnown.all("processes/*/*.bpmn"));
        set.putAll(PackagedKnown.all("processes/*/*.dmn"));
        set.putAll(PackagedKnown.all("processes/*/*_ko.properties"));
        set.putAll(PackagedKnown.all("forms/*/*.form"));
        return set;
    }
}
