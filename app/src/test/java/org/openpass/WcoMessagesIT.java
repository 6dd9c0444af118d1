package org.openpass;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.gateway.wco.SharedSamples;
import org.openpass.gateway.wco.WcoDeclarations;
import org.openpass.gateway.xml.XmlRefused;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Every published message through the public door: cleared, or refused with its reason. */
@OpenPassTest
class WcoMessagesIT {

    private static final String PUBLISHED = "TT_IM019a.xml";
    private static final int LEAST_ACCEPTED = 100;

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    WcoDeclarations door;

    private final Set<String> parties = new HashSet<>();
    private final Set<String> bills = new HashSet<>();

    @Test
    void theImportsForFreeCirculationClearAndEveryOtherMessageIsRefusedWithItsReason() {
        List<byte[]> messages = SharedSamples.messages().stream().map(SharedSamples::read).toList();
        messages.forEach(this::collect);
        Api broker = registerAll();
        Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        messages.parallelStream().forEach(message -> {
            Answer answer = broker.fileXml(message);
            answers.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 202) {
                numbers.add(answer.text("/declarationNumber"));
            } else {
                assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
                assertThat(answer.text("/code")).isNotBlank();
                assertThat(answer.text("/detail")).isNotBlank();
            }
        });

        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(612);
        assertThat(numbers).as("received, of %s", answers).hasSizeGreaterThanOrEqualTo(LEAST_ACCEPTED);
        Map<String, Integer> ends = awaitEnds(broker, numbers);
        assertThat(ends.getOrDefault("ACCEPTED", 0)).as("%s", ends).isGreaterThanOrEqualTo(LEAST_ACCEPTED);
        assertThat(ends.keySet()).as("the others wait for who pays first, or are arms, which are inspected")
                .isSubsetOf("ACCEPTED", "AWAITING_PAYMENT", "INSPECTION");
    }

    @Test
    void oneChangeInAPublishedMessageChangesWhatComesOfIt() {
        byte[] published = SharedSamples.read(SharedSamples.messages().stream()
                .filter(file -> file.endsWith(PUBLISHED)).findFirst().orElseThrow());
        collect(published);
        Api broker = registerAll();

        String unchanged = filed(broker, published, text -> text);
        String dearer = filed(broker, published, WcoMessagesIT::twiceAsDear);
        assertThat(broker.awaitStatus(dearer, "ACCEPTED").won("/duty/total"))
                .isGreaterThan(broker.awaitStatus(unchanged, "ACCEPTED").won("/duty/total"));

        assertThat(refused(broker, published, text -> text.replaceFirst("<ID>\\d{8}</ID>", "<ID>99999999</ID>")))
                .containsExactly("hsCode.unknown");
        assertThat(refused(broker, published, text -> text.replaceFirst("<CurrentCode>40", "<CurrentCode>71")))
                .containsExactly("procedure.notFreeCirculation");
    }

    private static String filed(Api broker, byte[] message, UnaryOperator<String> change) {
        return broker.fileXml(changed(message, change)).mustBe(202).text("/declarationNumber");
    }

    private static List<String> refused(Api broker, byte[] message, UnaryOperator<String> change) {
        return broker.fileXml(changed(message, change)).mustBe(422).values("/errors", "code");
    }

    private static byte[] changed(byte[] message, UnaryOperator<String> change) {
        return change.apply(new String(message, UTF_8)).replaceFirst("(<FunctionalReferenceID>)[^<]*",
                "$1" + SampleData.unique("REF")).getBytes(UTF_8);
    }

    private static String twiceAsDear(String message) {
        return Pattern.compile("(currencyID=\"\\w+\">)([0-9.]+)").matcher(message).replaceAll(amount ->
                amount.group(1) + new BigDecimal(amount.group(2)).multiply(BigDecimal.TWO).toPlainString());
    }

    private static Map<String, Integer> awaitEnds(Api broker, Set<String> numbers) {
        Set<String> open = new HashSet<>(numbers);
        Map<String, Integer> ends = new TreeMap<>();
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(500)).until(() -> {
            for (String number : List.copyOf(open)) {
                String status = broker.declaration(number).text("/status");
                if (!"RECEIVED".equals(status)) {
                    open.remove(number);
                    ends.merge(status, 1, Integer::sum);
                }
            }
            return open.isEmpty();
        });
        return ends;
    }

    private void collect(byte[] message) {
        try {
            DeclarationDocument document = door.read(message).document();
            if (document.declarant() != null) {
                parties.add(document.declarant());
            }
            if (document.importer() != null && document.importer().id() != null) {
                parties.add(document.importer().id());
            }
            if (document.billOfLading() != null) {
                bills.add(document.billOfLading());
            }
        } catch (XmlRefused noImportDeclaration) {
            // It names nobody whom this door would know.
        }
    }

    private Api registerAll() {
        String broker = SampleData.unique("").substring(0, 5);
        samples.ready().party("Broker of the published messages", "BROKER", broker, Map.of("declarantCode", broker));
        for (String party : parties) {
            samples.party("Party " + party, "TRADER", party, Map.of("mandateTo", broker, "declarantCode",
                    SampleData.unique("").substring(0, 5)));
        }
        List<Map<String, ?>> ledger = new ArrayList<>();
        bills.forEach(bill -> ledger.add(Map.of("billNumber", bill, "packages", 1_000_000)));
        samples.bills(ledger);
        return anyone.key(samples.key(broker));
    }
}
