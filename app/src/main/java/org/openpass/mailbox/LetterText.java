package org.openpass.mailbox;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpass.mailbox.LetterRefused.Reason;

/**
 * Fills in what a template's text names. The result is plain text: who shows it escapes it, so nothing in a field or in a
 * template can be more than text, and what looks like a field in a value is none.
 */
final class LetterText {

    private static final Mustache.Compiler PLAIN = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

    /** What opens and does not close would be sent as it stands. */
    private static final Pattern WHOLE_TAGS = Pattern.compile("(?s)\\{\\{.*?}}");

    private LetterText() {
    }

    static String filled(String text, Map<String, String> fields) {
        return PLAIN.compile(text).execute(fields).strip();
    }

    /**
     * Every name in the text, in whatever way it is used; other templates are none, and named so that nobody knows them.
     *
     * @throws LetterRefused when it is no Mustache
     */
    static Set<String> fields(String text) {
        Names names = new Names();
        if (WHOLE_TAGS.matcher(text).replaceAll("").matches("(?s).*(\\{\\{|}}).*")) {
            throw new LetterRefused(Reason.UNREADABLE, Set.of("{{ }}"));
        }
        try {
            PLAIN.compile(text).visit(names);
        } catch (MustacheException e) {
            throw new LetterRefused(Reason.UNREADABLE, Set.of(e.getMessage()));
        }
        return names.all;
    }

    private static final class Names implements Mustache.Visitor {

        private final Set<String> all = new LinkedHashSet<>();

        @Override
        public void visitText(String text) {
            // Is as it is.
        }

        @Override
        public void visitVariable(String name) {
            all.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            all.add(">" + name);
            return false;
        }

        @Override
        public boolean visitParent(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitBlock(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitSection(String name) {
            all.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return visitSection(name);
        }
    }
}
