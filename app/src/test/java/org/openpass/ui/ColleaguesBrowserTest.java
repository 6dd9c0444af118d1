package org.openpass.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openpass.access.Accounts.NewAccount;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of several officers, who have work in hand and choose each other in dialogs. */
abstract class ColleaguesBrowserTest extends OfficerBrowserTest {

    @Autowired
    JdbcClient jdbc;

    /** Opens a customs office of the test's own, whose inbox holds nothing of others; it stays open. */
    void openOffice(String code) {
        jdbc.sql("insert into reference.offices (code, name_ko, name_en) values (?, '시험세관', 'Trial Customs') "
                + "on conflict do nothing").param(code).update();
    }

    /** An officer of the office, shown with a name and the user name, which is no other test's; returns the latter. */
    String person(String name, String office, Role role) {
        String username = SampleData.unique("p-").toLowerCase(Locale.ROOT);
        accounts.save(new NewAccount(username, PASSWORD, name + " " + username, null, office, false, Set.of(role)));
        return username;
    }

    /** New declarations whose documents an officer of the office has to review; they wait for each other only once. */
    static List<String> waiting(Filer filer, String office, int count) {
        List<String> filed = Stream.generate(() -> filer.api().file(filer.draft().set("customsOffice", office)
                .inLine("origin", "IR")).mustBe(202).text("/declarationNumber")).limit(count).toList();
        filed.forEach(number -> filer.api().awaitStatus(number, "DOC_REVIEW"));
        return filed;
    }

    /** The software of somebody who signs in with a user name. */
    Api software(String username) {
        return Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
    }

    /** The path of the one task of the declaration's case, which is there soon. */
    static String task(Api officer, String number) {
        return "/api/v1/tasks/" + Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> officer.get(
                "/api/v1/tasks?view=groups&f=number.is:" + number).mustBe(200).text("/0/task/key"), key -> key != null);
    }

    void claimAs(String username, String number) {
        Api officer = software(username);
        officer.post(task(officer, number) + "/claim", Map.of()).mustBe(200);
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator dialogButton(String name) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Chooses a colleague in a dialog by the user name: people may be called alike. */
    void pick(String username) {
        dialog().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Colleague")).fill(username);
        page.getByRole(AriaRole.OPTION).getByText(username).click();
    }

    /** The same in a form of the page. */
    void pick(String label, String username) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).fill(username);
        page.getByRole(AriaRole.OPTION).getByText(username).click();
        awaitServer();
    }
}
