package org.openpass.unipass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What is written and read byte by byte, and how many are let in at a time. */
class OpenApiXmlTest {

    @Test
    void textsAreWrittenAsTheRealServiceWritesThem() {
        OpenApiXml xml = new OpenApiXml().open("r").element("a", "R&D <1>").element("b", null).element("c", "김\u0001\uD800\uD83D\uDEA2")
                .close("r");
        assertThat(xml).hasToString("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><r><a>R&amp;D &lt;1&gt;</a><b></b>"
                + "<c>김\uD83D\uDEA2</c></r>");
    }

    @Test
    void aRowHasAllItsElementsInTheirOrderAndNoOthers() {
        OpenApiXml xml = new OpenApiXml();
        new Row().put("z", new BigDecimal("1.400")).put("a", LocalDate.of(2026, 12, 7)).put("n", new BigDecimal("100"))
                .write("row", List.of("a", "m", "n", "z"), xml);
        assertThat(xml.toString()).endsWith("<row><a>20261207</a><m></m><n>100</n><z>1.4</z></row>");
        assertThatThrownBy(() -> new Row().put("q", 1).write("row", List.of("a"), xml)).hasMessageContaining("q");
    }

    @Test
    void oddQueriesAreBorne() {
        assertThat(Asked.of("&crkyCn=k&x&cargMtNo=%EA%B9%80+1&cargMtNo=2&b=100%&empty=&=v").values())
                .isEqualTo(Map.of("crkyCn", "k", "cargMtNo", "김 1", "b", "100%", "", "v"));
        assertThat(Asked.of(null).values()).isEmpty();
    }

    @Test
    void twoAreAnsweredAtATimeSixteenWaitAndTheOthersComeAgain() throws Exception {
        Places places = new Places();
        CountDownLatch in = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                people.submit(() -> places.in(() -> {
                    in.countDown();
                    return await(go);
                }));
            }
            in.await();
            assertThatThrownBy(() -> places.in(() -> "third")).as("nobody left for 200 ms").isInstanceOf(Places.Full.class);
            go.countDown();
            assertThat(places.in(() -> "third")).isEqualTo("third");
        }
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "";
    }
}
