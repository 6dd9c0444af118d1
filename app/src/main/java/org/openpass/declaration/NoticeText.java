package org.openpass.declaration;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openpass.mailbox.Attachment;
import org.openpass.mailbox.NewMessage;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;

/**
 * A notice in Korean and English, to the declarant and to the taxpayer: both are told, once where they are one. Its
 * texts stand in the labels under {@code notice.<kind>}; {0} is the document's number.
 */
record NoticeText(String kind, String caseNumber, String subject, String round, Function<Locale, Object[]> values) {

    /** The notice for each of the declaration's parties. */
    List<NewMessage> to(Declaration declaration, Attachment... attachments) {
        Label title = new Label(text("title", Locale.KOREAN), text("title", Locale.ENGLISH));
        Label body = new Label(text("body", Locale.KOREAN), text("body", Locale.ENGLISH));
        return Stream.of(declaration.declarantId(), declaration.importerId()).distinct().map(party ->
                new NewMessage(party, caseNumber, subject, kind, title, body, declaration.document().customsOffice(),
                        List.of(attachments), caseNumber + ":" + kind + ":" + round)).toList();
    }

    private String text(String part, Locale locale) {
        Object[] all = Stream.concat(Stream.of(subject), Stream.of(values.apply(locale))).toArray();
        return Labels.text("notice." + kind + "." + part, locale, all);
    }

    /** The certificate of the declaration as it stands when it is opened. */
    static Attachment certificate(Declaration declaration) {
        return new Attachment(null, declaration.number(), "import-declaration-" + declaration.number() + ".pdf");
    }

    static String won(long amount, Locale locale) {
        return Labels.text("format.won", locale, NumberFormat.getIntegerInstance(locale).format(amount));
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
}
