package org.openpass.ui;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody at a page whose steps are counted: clicks, keys that are pressed by themselves, and texts. A text is one thing that is
 * said, in however many languages; its words are all of them.
 */
final class PersonAtWork {

    private static final int SECONDS_A_CLICK = 5;
    private static final int SECONDS_A_KEY = 2;
    /** Milliseconds from key to key: nobody writes faster. */
    private static final double A_KEY = 30;
    private static final int STEPS_OF_A_HAND = 4;

    final Page page;
    private int clicks;
    private int keys;
    private int words;
    private final Set<String> texts = new LinkedHashSet<>();

    PersonAtWork(Page page) {
        this.page = page;
    }

    int clicks() {
        return clicks;
    }

    int texts() {
        return texts.size();
    }

    /** What a person needs who looks for each thing that is clicked: 5 seconds a click, 2 a key, 1 a word. */
    int seconds() {
        return clicks * SECONDS_A_CLICK + keys * SECONDS_A_KEY + words;
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys, " + texts.size() + " texts of " + words + " words " + texts + ": " + seconds() + " s";
    }

    void click(Locator what) {
        clicks++;
        what.click();
    }

    /** By the middle of what is drawn, as a hand does it. */
    void clickDrawn(Locator what) {
        clicks++;
        BoundingBox box = what.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(STEPS_OF_A_HAND));
        page.mouse().down();
        page.mouse().up();
    }

    /** A frame drawn around things; counts as two clicks. */
    void frame(BoundingBox around, int margin) {
        clicks += 2;
        page.mouse().move(around.x - margin, around.y - margin);
        page.mouse().down();
        page.mouse().move(around.x + around.width / 2, around.y + around.height / 2);
        page.mouse().move(around.x + around.width + margin, around.y + around.height + margin);
        page.mouse().up();
    }

    void button(String name) {
        click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    void link(String name) {
        click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    void press(String... pressed) {
        for (String key : pressed) {
            keys++;
            page.keyboard().press(key);
        }
    }

    /** To the page before, by the key of the browser. */
    void back() {
        keys++;
        page.goBack();
    }

    /** What is typed to find something in a list counts as keys, not as a text. */
    void find(String letters) {
        keys += letters.length();
        page.keyboard().type(letters);
    }

    /** Types where the cursor stands. @param what is said, by which a text in two languages is one */
    void type(String what, String text) {
        says(what, text);
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(A_KEY));
    }

    /** Goes to a field and writes into it what it is to say. */
    void write(String what, Locator field, String text) {
        clicks++;
        says(what, text);
        field.fill(text);
    }

    /** Changes some words of a text that stands there. */
    void change(String what, Locator field, List<String> before, List<String> after) {
        clicks += before.size();
        String text = field.inputValue();
        for (int i = 0; i < before.size(); i++) {
            if (!text.contains(before.get(i))) {
                throw new AssertionError("There is no " + before.get(i) + " in " + text);
            }
            says(what, after.get(i));
            text = text.replace(before.get(i), after.get(i));
        }
        field.fill(text);
    }

    private void says(String what, String text) {
        texts.add(what);
        words += text.strip().split("\\s+").length;
    }
}
