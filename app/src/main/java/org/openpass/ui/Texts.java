package org.openpass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import org.openpass.terms.Homes;
import java.util.List;
import java.util.Locale;
import org.openpass.terms.Labels;
import org.springframework.stereotype.Component;

/** The texts of the screens, in Korean and English, as home has them, in the reader's language. */
@Component
public class Texts implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Homes.here().languages();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return Labels.text(key, locale, args);
    }

    /** The text in the language of the screen that is being drawn. */
    public static String text(String key, Object... args) {
        return args.length == 0 ? Labels.text(key, locale())
                : Labels.counted(key, locale(), Writing.in(locale()).counts(), args);
    }

    /** The text in a language that is another than the screen's: what others will read is looked at in theirs. */
    public static String text(Locale reader, String key, Object... args) {
        return args.length == 0 ? Labels.text(key, reader) : Labels.counted(key, reader, Writing.in(reader).counts(), args);
    }

    /** The same, or something else where nobody has written a text: constants may be newer than the texts. */
    public static String textOr(String key, String otherwise) {
        String text = text(key);
        return text.equals(key) ? otherwise : text;
    }

    /** The language of the screen that is being drawn. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
