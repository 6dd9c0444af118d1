package org.openpass.gateway.wco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.DeclarationRules;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.xml.SecureXml;
import org.openpass.gateway.xml.XmlRefused;

/** Every published message is accepted or refused with its reason; nothing else is ever thrown. */
class PublishedMessagesTest {

    private final WcoDeclarations door =
            new WcoDeclarations(new SecureXml(), new DeclarationRules(Clock.systemDefaultZone()));

    @Test
    void acceptsTheImportsForFreeCirculationAndRefusesTheOthersWithTheirReason() {
        PublishedReference reference = new PublishedReference();
        Map<String, Integer> tally = new TreeMap<>();
        List<String> accepted = new ArrayList<>();
        for (Path message : SharedSamples.messages()) {
            String outcome = outcome(message, reference);
            tally.merge(outcome.startsWith("ok") ? "accepted" : outcome, 1, Integer::sum);
            if (outcome.startsWith("ok")) {
                accepted.add(message.getFileName().toString());
            }
        }
        tally.forEach((outcome, count) -> System.out.printf("%4d %s%n", count, outcome));

        assertThat(tally.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(612);
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(105);
        assertThat(tally).containsEntry("refused document.notDeclaration", 348);
        int imports = tally.entrySet().stream().filter(e -> !e.getKey().startsWith("refused"))
                .mapToInt(Map.Entry::getValue).sum();
        assertThat(imports).as("original import declarations").isEqualTo(161);
    }

    private String outcome(Path message, PublishedReference reference) {
        try {
            List<FieldError> errors = door.check(door.read(SharedSamples.read(message)), reference);
            for (FieldError error : errors) {
                assertThat(error.field()).startsWith("/");
                assertThat(error.message()).isNotBlank().doesNotContain("{");
                assertThat(error.mend()).isNotBlank();
            }
            return errors.isEmpty() ? "ok" : "errors " + errors.stream().map(FieldError::code).distinct().sorted()
                    .collect(Collectors.joining(" "));
        } catch (XmlRefused refused) {
            return "refused " + refused.code();
        }
    }
}
