package org.openpass.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox as software asks for it. */
@OpenPassTest
class InboxApiIT {

    private static final Pattern NEXT = Pattern.compile("<(/api/v1/tasks\\?[^>]*)>; rel=\"next\"");

    @Autowired
    SampleData samples;

    @Test
    void theLinkLeadsThroughAllPagesOfAFilteredList() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        Api inspector = samples.officer("020", "INSPECTOR");
        List<String> filed = List.of(inspected(filer), inspected(filer), inspected(filer));
        String query = "/api/v1/tasks?view=unassigned&f=" + encoded("trader.is:" + filer.importerName()
                .replaceAll("[!~]", "!$0"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> subjects(inspector.get(query)).size() == 3);

        List<String> read = new ArrayList<>();
        String page = query + "&sort=number.desc&size=1";
        while (page != null) {
            Answer answer = inspector.get(page).mustBe(200);
            read.addAll(subjects(answer));
            Matcher next = NEXT.matcher(answer.header("Link"));
            page = next.matches() ? next.group(1) : null;
        }

        assertThat(read).containsExactlyElementsOf(filed.stream().sorted(Comparator.reverseOrder()).toList());
        Answer count = inspector.get(query.replace("/tasks?", "/tasks/count?")).mustBe(200);
        assertThat(count.won("/count")).isEqualTo(3);
        assertThat(count.at("/more").asBoolean()).isFalse();
        assertThat(inspector.get(query).header("Link")).isEmpty();
    }

    @Test
    void whatWaitsForADeclarantIsListedForWhoAskedUntilItIsAnswered() {
        Filer filer = samples.filer();
        Api asker = samples.officer("020", "CLEARANCE_OFFICER");
        Api colleague = samples.officer("020", "CLEARANCE_OFFICER");
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String number = filed.text("/declarationNumber");
        String task = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> asker.get("/api/v1/tasks?case="
                + filed.text("/caseNumber")).mustBe(200), found -> found.at("/0").isObject()).text("/0/key");
        asker.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(200);
        asker.post("/api/v1/tasks/" + task + "/decision?subjectVersion=1", Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");

        String waiting = "/api/v1/tasks?view=waiting&f=number.is:" + number;
        Answer listed = asker.get(waiting).mustBe(200);
        assertThat(listed.text("/0/subject")).isEqualTo(number);
        assertThat(listed.text("/0/status")).isEqualTo("SUPPLEMENT");
        assertThat(listed.text("/0/othersUntil")).isEqualTo(filer.api().get("/api/v1/declarations/" + number
                + "/supplements").mustBe(200).text("/0/dueAt"));
        assertThat(colleague.get(waiting).mustBe(200).body()).isEqualTo("[]");

        filer.api().post("/api/v1/declarations/" + number + "/supplement", Map.of("answer", "Attached")).mustBe(200);
        assertThat(asker.get(waiting).mustBe(200).body()).isEqualTo("[]");
    }

    @Test
    void anEntryTellsWhatTheCaseIsAbout() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = inspected(filer);
        Api inspector = samples.officer("020", "INSPECTOR");

        Answer found = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> inspector.get(
                "/api/v1/tasks?view=all&f=number.is:" + number).mustBe(200), answer -> answer.at("/0").isObject());

        assertThat(found.text("/0/trader")).isEqualTo(filer.importerName());
        assertThat(found.text("/0/lane")).isEqualTo("INSPECTION");
        assertThat(found.text("/0/goods")).isEqualTo("T-shirts of cotton");
        assertThat(found.text("/0/origins/0")).isEqualTo("US");
        assertThat(found.won("/0/value")).isEqualTo(1_000_000);
        assertThat(found.text("/0/task/key")).isNotBlank();
        assertThat(found.text("/0/task/caseNumber")).isNotBlank();
        assertThat(filer.api().get("/api/v1/tasks?view=all&f=number.is:" + number).mustBe(200).body())
                .as("a list of work is nothing for parties").isEqualTo("[]");
    }

    @Test
    void everyPartThatCannotBeReadIsNamed() {
        Api officer = samples.officer("020");

        for (String path : List.of("/api/v1/tasks", "/api/v1/tasks/count")) {
            Answer refused = officer.get(path + "?view=theirs&f=colour.is:red&f=value.is:much&f=aeo.is:true&sort=goods")
                    .mustBe(422);

            assertThat(refused.text("/code")).isEqualTo("query.unreadable");
            assertThat(refused.values("/errors", "code")).containsExactly("query.view", "query.column", "query.value",
                    "query.sort");
            assertThat(refused.values("/errors", "mend")).noneMatch(String::isBlank);
        }
        assertThat(officer.get("/api/v1/tasks?after=x").mustBe(422).values("/errors", "code")).containsExactly("query.key");
    }

    @Test
    void softwareThatAsksForItsGroupGetsWhatIsNobodys() {
        Api inspector = samples.officer("020", "INSPECTOR");
        String number = inspected(samples.filer(Map.of(), Map.of("riskGrade", "HIGH")));
        String path = "/api/v1/tasks?size=200&f=number.is:" + number;
        String task = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> inspector.get(path + "&view=GROUP")
                .mustBe(200).text("/0/task/key"), key -> key != null);

        assertThat(subjects(inspector.get(path))).as("also without a view").containsExactly(number);
        inspector.post("/api/v1/tasks/" + task + "/claim", Map.of()).mustBe(200);

        assertThat(subjects(inspector.get(path + "&view=GROUP"))).isEmpty();
        assertThat(subjects(inspector.get(path + "&view=groups"))).containsExactly(number);
        assertThat(subjects(inspector.get(path + "&view=MINE"))).containsExactly(number);
    }

    private static String inspected(Filer filer) {
        return filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
    }

    private static List<String> subjects(Answer answer) {
        return answer.mustBe(200).json().valueStream().map(each -> each.path("subject").asString()).toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
