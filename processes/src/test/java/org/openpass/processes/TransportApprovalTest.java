package org.openpass.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.dmn.DmnEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scala.jdk.javaapi.CollectionConverters;

/** Which transports under bond need an approval: each number of Enforcement Decree Art. 226(3), and (4). */
class TransportApprovalTest {

    private static final List<String> FACTS = List.of("retransport", "overdue", "held", "outside", "owner", "split", "accused");
    private final DmnEngine engine = new DmnEngine.Builder().build();
    private byte[] table;

    @BeforeEach
    void read() throws IOException {
        table = Files.readAllBytes(Path.of("cargo", "name-transport-approval.dmn"));
    }

    @ParameterizedTest
    @CsvSource({"retransport, R-410, D226(3)1", "QUARANTINE, R-420, D226(3)2", "DANGEROUS, R-430, D226(3)3", "CHEMICAL, R-432, D226(3)3-2",
            "SCRAP, R-440, D226(3)4", "overdue, R-450, D226(3)5", "held, R-460, D226(3)6", "outside, R-470, D226(3)7", "PRECIOUS, R-480, D226(3)8",
            "owner, R-490, D226(3)9", "RESTRICTED, R-500, D226(3)10", "split, R-510, D226(3)11", "DESIGNATED, R-520, D226(3)12",
            "accused, R-530, D226(3)13"})
    void eachNumberOfTheDecreeNeedsAnApproval(String fact, String rule, String ground) {
        assertThat(decide(fact)).containsEntry("required", true).containsEntry("rule", rule).containsEntry("ground", ground);
        assertThat(decide(fact, "EXCEPTED")).as("(4)").containsEntry("required", false).containsEntry("ground", "D226(4)");
    }

    @Test
    void allOthersAreDeclaredOnly() {
        assertThat(decide()).containsEntry("required", false).containsEntry("rule", "R-590").containsEntry("ground", null);
    }

    private Map<String, Object> decide(String... are) {
        Map<String, Object> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact, List.of(are).contains(fact)));
        facts.put("goods", Stream.of(are).filter(fact -> !FACTS.contains(fact)).reduce((before, last) -> last).orElse("NONE"));
        var result = engine.eval(new ByteArrayInputStream(table), "name-transport-approval", Map.of("transportFacts", facts));
        assertThat(result.isRight()).as(result.toString()).isTrue();
        return new HashMap<>(CollectionConverters.asJava((scala.collection.Map<String, Object>) result.toOption().get().value()));
    }
}
