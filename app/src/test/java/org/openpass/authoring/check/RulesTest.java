package org.openpass.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.check.Finding.Severity;
import org.springframework.util.ResourceUtils;

/**
 * A broken model a rule: each line of {@code models/broken.txt} changes one thing in a file that ships, and names the rule that finds
 * it and where. The file as it ships is the mended one ({@link PackagedModelsTest}).
 */
class RulesTest {

    private record Broken(String file, String stands, String instead, String rule, String element) {
    }

    private static final Map<String, byte[]> SHIPPED = new TreeMap<>();

    static {
        PackagedModelsTest.shipped().forEach((path, content) -> SHIPPED.put(Files.base(path), content));
    }

    private final Known known = new PackagedKnown();

    @Test
    void eachRuleFindsItsBrokenModelAndSaysTheMend() throws IOException {
        Set<String> failed = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Broken broken : all()) {
            List<Finding> findings = house(set(broken));
            List<Finding> meant = findings.stream().filter(finding -> finding.rule().equals(broken.rule())
                    && broken.element().equals(String.valueOf(finding.elementId()))).toList();
            if (meant.isEmpty()) {
                failed.add(broken.rule() + " at " + broken.element() + ": " + findings);
            }
            meant.forEach(finding -> found.add(finding.rule()));
            findings.forEach(finding -> said(finding, Locale.ENGLISH));
            findings.forEach(finding -> said(finding, Locale.KOREAN));
        }
        assertThat(failed).isEmpty();
        assertThat(found).as("rules with a broken model").containsAll(rules());
    }

    @Test
    void aProcessOfAThousandNodesIsNotEvenLookedAt() {
        String process = text("import-declaration.bpmn").replace("  </bpmn:process>",
                IntStream.range(0, 1_000).mapToObj(n -> "<bpmn:endEvent id=\"EndEvent_" + n + "\" />")
                        .collect(Collectors.joining("", "", "</bpmn:process>")));
        List<Finding> findings = house(Map.of("import-declaration.bpmn", process.getBytes(StandardCharsets.UTF_8)));
        assertThat(findings).anyMatch(finding -> finding.rule().equals("layout.large"));
    }

    @Test
    void aSetThatIsTooLargeIsNotEvenRead() {
        Map<String, byte[]> set = new TreeMap<>();
        IntStream.range(0, 9).forEach(n -> set.put("x" + n + ".bpmn", new byte[1024 * 1024]));
        assertThat(Check.of(set, known)).extracting(Finding::rule).containsExactly("refused.setLarge");
    }

    @Test
    void whatADraftDropsIsMissedByWhatNamesIt() {
        String process = text("import-declaration.bpmn").replace("versionTag=\"3.0\"", "versionTag=\"3.1\"");
        Map<String, byte[]> set = new TreeMap<>(Map.of("import-declaration.bpmn", process.getBytes(StandardCharsets.UTF_8),
                "document-review.form", text("document-review.form").replace("\"3.0\"", "\"3.1\"").getBytes(StandardCharsets.UTF_8)));
        assertThat(house(set)).noneMatch(finding -> finding.rule().equals("userTasks.formUnknown"));
        assertThat(house(Map.of("import-declaration.bpmn", text("import-declaration.bpmn").getBytes(StandardCharsets.UTF_8),
                "document-review.form", set.get("document-review.form")))).anySatisfy(finding -> {
                    assertThat(finding.rule()).as("a changed form that no step names").isEqualTo("userTasks.formOlder");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.mend(Locale.ENGLISH)).startsWith("Choose the tag 3.1");
                });
        set.remove("document-review.form");
        assertThat(house(set)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("userTasks.formUnknown");
            assertThat(finding.elementId()).isEqualTo("Task_ReviewDocuments");
            assertThat(finding.fix()).isEqualTo("set:formTag");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.mend(Locale.ENGLISH)).isEqualTo("Choose the tag 3.0.");
        });
    }

    /** Called where chapters is given; what it gives back is named, and known behind it. */
    @Test
    void aPartOfThisKindOfCaseIsCalledByItsTag() {
        String process = text("import-declaration.bpmn").replaceFirst("(?s)<bpmn:subProcess id=\"SubProcess_ObtainSupplement\".*?</bpmn:subProcess>",
                """
                <bpmn:callActivity id="SubProcess_ObtainSupplement" name="Obtain supplement"><bpmn:extensionElements>
                  <zeebe:calledElement processId="obtain-supplement" bindingType="versionTag" versionTag="1.0"
                    propagateAllChildVariables="false" /><zeebe:ioMapping>
                  <zeebe:output source="=answered" target="deadlineMoved" /></zeebe:ioMapping></bpmn:extensionElements>
                  <bpmn:incoming>Flow_AskSupplement</bpmn:incoming><bpmn:outgoing>Flow_SupplementToReview</bpmn:outgoing></bpmn:callActivity>
                """);
        assertThat(house(Map.of("import-declaration.bpmn", process.getBytes(StandardCharsets.UTF_8)))).extracting(Finding::rule)
                .noneMatch(rule -> rule.startsWith("calls.") || rule.startsWith("feel.") || rule.startsWith("reachable."));
        assertThat(house(Map.of("import-declaration.bpmn", process.replace("target=\"deadlineMoved\"", "target=\"caseNumber\"")
                .getBytes(StandardCharsets.UTF_8)))).extracting(Finding::rule).contains("calls.identity");
    }

    /** What is known to be meant is said with the finding, so that it can be set at a press. */
    @Test
    void whatWasMeantIsSaid() {
        String process = text("import-declaration.bpmn");
        for (String wrong : List.of("deadlineMovd", "acceptance = \"ACCEPTED\" and chapters = \"93\"", "chapter = \"93\"")) {
            assertThat(fixes(process.replace(">=deadlineMoved<", ">=" + wrong + "<"), "Flow_DeadlineMoved")).as(wrong).contains(
                    wrong.startsWith("deadline") ? "set:condition =deadlineMoved" : wrong.startsWith("chapter")
                            ? "set:condition =list contains(chapters, \"93\")" : "null");
        }
        String noCondition = process.replaceFirst("(?s)(<bpmn:sequenceFlow id=\"Flow_DeadlinePassed\"[^>]*>).*?</bpmn:conditionExpression>", "$1");
        assertThat(fixes(noCondition, "Flow_DeadlinePassed")).contains("set:condition =not(deadlineMoved)");
        assertThat(fixes(process.replace("id=\"Flow_DeadlinePassed\" name=\"no\"", "id=\"Flow_DeadlinePassed\""), "Flow_DeadlinePassed"))
                .contains("set:name no");
        String names = text("import-declaration_ko.properties").replaceFirst("(?m)^Flow_DeadlinePassed=.*$", "");
        assertThat(house(Map.of("import-declaration.bpmn", process.getBytes(StandardCharsets.UTF_8), "import-declaration_ko.properties",
                names.getBytes(StandardCharsets.UTF_8)))).anyMatch(finding -> finding.rule().equals("names.korean")
                        && "set:korean".equals(finding.fix()) && finding.args().getLast().equals("아니요"));
    }

    private List<String> fixes(String process, String flow) {
        return house(Map.of("import-declaration.bpmn", process.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(finding -> flow.equals(finding.elementId())).map(finding -> finding.fix() == null ? "null"
                        : finding.fix() + " " + finding.args().getLast()).toList();
    }

    @Test
    void aFileThatIsNoModelIsAFindingAndNoFault() {
        List<Finding> findings = house(Map.of("import-declaration.bpmn", new byte[] {1, 2}, "x.exe", new byte[0],
                "x_ko.properties", "\\u00zz".getBytes(StandardCharsets.UTF_8), "y_ko.properties", new byte[0]));
        assertThat(findings).extracting(Finding::rule).containsExactlyInAnyOrder("refused.noXml", "refused.kind", "refused.noNames",
                "names.alone");
    }

    private List<Finding> house(Map<String, byte[]> set) {
        Findings found = new Findings();
        Check.house(set, known, found);
        return found.all();
    }

    private static void said(Finding finding, Locale reader) {
        assertThat(finding.text(reader)).as(finding.rule()).doesNotStartWith("finding.").doesNotContain("{0}", "{1}", "{2}");
        assertThat(finding.mend(reader)).as(finding.rule()).doesNotStartWith("finding.").doesNotContain("{0}", "{1}", "{2}");
    }

    private static Map<String, byte[]> set(Broken broken) {
        Map<String, byte[]> set = new TreeMap<>();
        String model = broken.file().replaceFirst("(_ko)?\\.[a-z]+$", "");
        SHIPPED.forEach((name, content) -> {
            boolean form = broken.file().endsWith(".form") && name.startsWith("import-declaration");
            if (name.startsWith(model + ".") || name.startsWith(model + "_") || form) {
                set.put(name, content);
            }
        });
        String text = text(broken.file());
        assertThat(text).as(broken.rule()).contains(broken.stands());
        int at = text.indexOf(broken.stands());
        set.put(broken.file(), (text.substring(0, at) + broken.instead() + text.substring(at + broken.stands().length()))
                .getBytes(StandardCharsets.UTF_8));
        return set;
    }

    private static String text(String file) {
        return new String(SHIPPED.get(file), StandardCharsets.UTF_8);
    }

    private static List<Broken> all() throws IOException {
        String text = java.nio.file.Files.readString(ResourceUtils.getFile("classpath:models/broken.txt").toPath());
        return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" \\| ", -1))
                .map(parts -> new Broken(parts[0].strip(), lines(parts[1]), lines(parts[2]), parts[3].strip(), parts[4].strip())).toList();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    /** Every rule that there is a text for; what the gate refuses has tests of its own. */
    private static Set<String> rules() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = java.nio.file.Files.newBufferedReader(Path.of("src/main/resources/labels/findings_en.properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream().filter(key -> key.startsWith("finding.") && !key.endsWith(".mend"))
                .map(key -> key.substring("finding.".length()))
                .filter(rule -> !rule.startsWith("refused.") && !rule.equals("layout.large") && !rule.equals("names.alone")).collect(Collectors.toSet());
    }
}
