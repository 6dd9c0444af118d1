package org.openpass.declaration.model;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that is wrong with a document and how to mend it, in the sender's own field names.
 *
 * @param field path of the field as the sender wrote it: {@code lines[2].hsCode}, or a WCO path
 * @param code stable name of the rule that was broken
 * @param message what is wrong, naming what the field holds
 * @param mend what the sender can do about it
 * @param args what the texts are filled with, so that another language can be chosen later; the first is the
 *     canonical field, for which the texts may have a label
 */
public record FieldError(String field, String code, String message, String mend, List<String> args) {

    private static final String TEXTS = "messages/declaration-errors";
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,6})](.*)");
    private static final int SHOWN = 120;

    /** What people call the canonical field: {@code lines[1].hsCode} is "HS code of line 2". */
    public static String name(String field, Locale locale) {
        Locale known = known(locale);
        return label(field, texts(known), known);
    }

    /** The error in English; its texts stand in {@code messages/declaration-errors} under {@code code}. */
    public static FieldError of(String field, String code, Object... args) {
        List<String> all = Stream.concat(Stream.of(field), Arrays.stream(args)).map(FieldError::shown).toList();
        return written(field, code, all, Locale.ENGLISH);
    }

    /** The same error in Korean or, for any other language, in English. */
    public FieldError in(Locale locale) {
        return written(field, code, args, locale);
    }

    /** The same error under the name that another format gives the field. */
    public FieldError at(String otherField) {
        return new FieldError(otherField, code, message, mend, args);
    }

    private static FieldError written(String field, String code, List<String> args, Locale locale) {
        Locale known = known(locale);
        ResourceBundle texts = texts(known);
        Object[] values = args.stream().map(arg -> named(arg, texts)).toArray();
        values[0] = label(args.getFirst(), texts, known);
        return new FieldError(field, code, new MessageFormat(texts.getString(code), known).format(values),
                new MessageFormat(texts.getString(code + ".mend"), known).format(values), args);
    }

    private static Locale known(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
    }

    private static ResourceBundle texts(Locale known) {
        return ResourceBundle.getBundle(TEXTS, known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** An argument such as {@code @procedure.warehouse} is itself a text of the language. */
    private static String named(String arg, ResourceBundle texts) {
        return arg.startsWith("@") && texts.containsKey(arg.substring(1)) ? texts.getString(arg.substring(1)) : arg;
    }

    /** {@code lines[1].hsCode} is "HS code of line 2"; a field without a label is called by its name. */
    private static String label(String field, ResourceBundle texts, Locale locale) {
        Matcher line = LINE.matcher(field);
        boolean ofLine = line.matches();
        String key = "label." + (ofLine ? "lines" + line.group(2) : field).replaceAll("\\[\\d+]", "");
        if (!texts.containsKey(key)) {
            return field;
        }
        return ofLine ? new MessageFormat(texts.getString(key), locale)
                .format(new Object[] {String.valueOf(Integer.parseInt(line.group(1)) + 1)}) : texts.getString(key);
    }

    /** A sender's content goes into logs and pages: on one line, printable and of bounded length. */
    private static String shown(Object value) {
        String text = String.valueOf(value).replaceAll(Findings.UNPRINTABLE, "\u00b7");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
