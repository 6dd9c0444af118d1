package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.SampleData;

/** A code list in the form that all governed tables have. */
class CodeListsBrowserIT extends BrowserTest {

    @Test
    void aReasonIsAddedToItsListWhichIsChosenByItsName() {
        identify(account(null, null, Role.ADMINISTRATOR), PASSWORD);
        page.navigate("/admin/tables?lang=en");
        for (String table : List.of("Countries", "Currencies", "Customs offices", "Places (UN/LOCODE)")) {
            assertThat(link(table)).isVisible();
        }
        link("Code lists").click();
        field("Find in any column").fill("1230 | 8");
        Locator rows = page.locator(".table-page .data-table tr");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Confirmation for regulated goods missing")))
                .containsText("1230 · Reason for withdrawal of an import declaration");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Sent by mistake"))).hasCount(0);
        mustBeAccessible();
        screen("codes-en");

        button("New row").click();
        field("List").fill("withdrawal of an import");
        page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("1230 · Reason for withdrawal")).click();
        field("Code").fill("b 8");
        field("Korean name").fill("시험 사유");
        button("Submit for release").click();
        assertThat(page.getByText("b 8 does not fit this column.").first()).isVisible();
        mustBeAccessible();
        screen("codes-new-en");
        field("Code").fill("B8");
        field("English name").fill("Trial reason");
        field("First day").fill(samples.today().plusDays(40).toString());
        field("First day").press("Enter");
        awaitServer();
        String title = SampleData.unique("A reason ");
        field("Title").fill(title);
        field("Basis").fill("Notice no. 4");
        button("Submit for release").click();
        assertThat(heading(title)).isVisible();
        assertThat(page.locator(".row-change")).containsText("English name: Trial reason");

        page.setViewportSize(360, 800);
        page.navigate("/admin/tables/reference.codes?lang=ko&q=1530");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("앞면발췌"))).containsText("1530 · 컨테이너검사방법코드");
        mustBeAccessible();
        screen("codes-narrow-ko");
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
