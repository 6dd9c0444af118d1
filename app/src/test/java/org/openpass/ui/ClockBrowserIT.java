package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose time it was: on the page of a case, and for everybody. */
class ClockBrowserIT extends BrowserTest {

    @Autowired
    MovableClock clock;

    @Test
    void thePageOfACaseSaysWhoseTimeItHasTaken() {
        Filer filer = samples.filer(Map.of(), Map.of("riskGrade", "HIGH"));
        String number = filer.api().fileAndAwait(filer.draft(), "INSPECTION").text("/declarationNumber");
        clock.add(Duration.ofHours(26).plusMinutes(5));
        signInAsBroker(filer);

        page.navigate("/cases/" + number);

        Locator shares = page.locator(".case-clock li");
        assertThat(page.locator(".case-clock")).containsText("So far 1 d 2 h since filing");
        assertThat(shares.filter(new Locator.FilterOptions().setHasText("Customs officer"))).containsText("1 d 2 h");
        mustBeAccessible();
        page.navigate("/cases/" + number + "?lang=ko");
        assertThat(shares.filter(new Locator.FilterOptions().setHasText("세관 공무원"))).containsText("1일 2시간");
        mustBeAccessible();
    }

    @Test
    void anyoneReadsHowLongClearanceTakes() {
        Filer filer = samples.filer();
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        org.awaitility.Awaitility.await().until(() -> samples.admin().get("/api/v1/statistics/clearance-times")
                .body().contains("import-declaration"));
        page.navigate("/");

        link("The figures of the last days").click();

        assertThat(page).hasURL(Pattern.compile(".*/clearance-times"));
        assertThat(heading("How long clearance takes")).isVisible();
        assertThat(heading("Import declaration")).isVisible();
        assertThat(page.locator(".facts").first()).containsText("Needed no person");
        assertThat(heading("How this is worked out")).isVisible();
        mustBeAccessible();
        page.navigate("/clearance-times?lang=ko");
        assertThat(heading("통관 소요 시간")).isVisible();
        mustBeAccessible();
    }
}
