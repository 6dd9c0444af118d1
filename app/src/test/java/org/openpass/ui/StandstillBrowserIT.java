package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.continuity.Continuity;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While a backup has the doors closed, programs are told to come again, and people keep what they typed. */
class StandstillBrowserIT extends BrowserTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Continuity continuity;

    @AfterEach
    void openDoors() {
        jdbc.sql("delete from continuity.pauses").update();
        await().until(() -> continuity.standstill().isEmpty());
    }

    private void closeDoors() {
        jdbc.sql("insert into continuity.pauses (reason, until) values ('BACKUP', now() + interval '2 minutes')").update();
        await().until(() -> continuity.standstill().isPresent());
    }

    @Test
    void nothingIsTakenNothingIsLostAndAllCanBeRead() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
        signIn(account(null, "020", Role.INSPECTOR), PASSWORD);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("My group"))).click();
        button("Claim " + number).click();
        assertThat(heading("Inspect the goods")).isVisible();
        page.getByLabel("The goods agree with the declaration").click();
        page.getByLabel("Place of inspection").fill("Incheon CFS 3");
        page.getByLabel("Findings").fill("As declared");
        page.getByLabel("Method of inspection").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("14 Full devanning")).click();

        closeDoors();
        button("Decide").click();
        assertThat(page.getByText(Pattern.compile("A backup is being made: nothing was changed and nothing is lost.")))
                .isVisible();
        assertThat(page.getByLabel("Findings")).hasValue("As declared");
        screen("standstill");
        Answer refused = filer.api().file(filer.draft());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("/ko")).contains("백업 중입니다");
        filer.api().get("/api/v1/declarations/" + number).mustBe(200);

        openDoors();
        button("Decide").click();
        filer.api().awaitStatus(number, "ACCEPTED");
    }
}
