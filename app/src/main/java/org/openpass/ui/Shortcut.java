package org.openpass.ui;

import java.util.List;

/**
 * A key of the screens, and what it does where there is something to do it to.
 *
 * @param sequence places on the keyboard, as browsers name them: {@code KeyJ}, {@code Shift+Slash}, {@code KeyG KeyI}
 * @param shown as people read it: {@code j}, {@code ?}, {@code g i}
 * @param text key of the text that says what it does
 * @param place key of the text that says where it works
 * @param targets selectors of what it is done to, or the path that it leads to
 */
public record Shortcut(String sequence, String shown, String text, String place, Act act, List<String> targets) {

    /** What a key does. */
    public enum Act {
        /** Leads to the next row of a list. */
        NEXT_ROW,
        /** Leads to the row before. */
        PREVIOUS_ROW,
        /** Presses what the second selector names in the row, of the first, where the cursor is. */
        CLICK_AT,
        /** Presses the first of the targets that is seen. */
        CLICK,
        /** Leads into the first of the targets that is seen. */
        FOCUS,
        /** Opens a page. */
        GO,
        /** Tells all keys. */
        HELP
    }
}
