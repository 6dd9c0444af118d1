package org.openpass.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints what the browser's windows showed when a test failed: a report of an assertion alone does not tell it. */
class PageAtFailure implements AfterTestExecutionCallback {

    private static final int MOST_CHARACTERS = 6_000;

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isEmpty() || !(test.getRequiredTestInstance() instanceof BrowserTest browser)) {
            return;
        }
        for (BrowserContext window : browser.windows()) {
            for (Page page : window.pages()) {
                if (page.url().endsWith(BrowserTest.STILL)) {
                    continue;
                }
                System.out.println("[ERROR] " + test.getDisplayName() + " failed at " + page.url() + ": " + shown(page));
            }
        }
    }

    /** The page as somebody who cannot see it is told of it, on one line. */
    private static String shown(Page page) {
        try {
            String tree = page.locator("body").ariaSnapshot().lines().map(String::strip)
                    .filter(line -> !line.startsWith("- /url") && !line.matches("- (list|listitem|row|rowgroup|text)\\b.*"))
                    .collect(Collectors.joining(" / "));
            return tree.substring(Math.max(0, tree.length() - MOST_CHARACTERS));
        } catch (PlaywrightException gone) {
            return gone.getMessage();
        }
    }
}
