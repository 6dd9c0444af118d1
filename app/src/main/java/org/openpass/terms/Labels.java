package org.openpass.terms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Korean and English texts of the field's constants: {@code status.ACCEPTED} is 수리, Accepted. They stand in
 * {@code labels/<room>_{en,ko}.properties}, one pair of files a room; no key stands in two of them. A country other than
 * Korea says in {@code profiles/<CC>/labels_{en,ko}.properties} what it calls otherwise.
 */
public final class Labels {

    private static final Map<Locale, Map<String, String>> TEXTS =
            Map.of(Locale.KOREAN, read(Locale.KOREAN), Locale.ENGLISH, read(Locale.ENGLISH));

    private Labels() {
    }

    /** The text in Korean or, for any other language, in English; the key itself where there is none. */
    public static String text(String key, Locale locale, Object... args) {
        return counted(key, locale, locale, args);
    }

    /** The same, with the numbers among the values written in the way of another country. */
    public static String counted(String key, Locale locale, Locale numbers, Object... args) {
        Locale known = locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
        String text = TEXTS.get(known).get(key);
        if (text == null) {
            return key;
        }
        return args.length == 0 ? text : new MessageFormat(text, numbers).format(args);
    }

    private static Map<String, String> read(Locale language) {
        Map<String, String> texts = new HashMap<>();
        String country = Homes.here().country();
        try {
            for (String files : List.of("labels/*_", "profiles/" + country + "/labels_")) {
                read("classpath*:" + files + language.getLanguage() + ".properties", texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }

    private static void read(String files, Map<String, String> texts) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver(Labels.class.getClassLoader()).getResources(files)) {
            Properties room = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                room.load(reader);
            }
            room.stringPropertyNames().forEach(key -> texts.put(key, room.getProperty(key)));
        }
    }

    /** A constant's texts side by side. */
    public record Label(String ko, String en) {

        /** The text in Korean or, for any other language, in English. */
        public String in(Locale reader) {
            return reader.getLanguage().equals(Locale.KOREAN.getLanguage()) ? ko : en;
        }

        /** Both texts of the key, with what stands in them for {0}, {1} …. */
        public static Label of(String key, Object... args) {
            return new Label(text(key, Locale.KOREAN, args), text(key, Locale.ENGLISH, args));
        }
    }
}
