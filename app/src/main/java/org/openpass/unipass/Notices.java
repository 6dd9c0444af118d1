package org.openpass.unipass;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The texts of {@code unipass/notices.properties}. */
public final class Notices {

    private static final Properties TEXTS = read();

    private Notices() {
    }

    /** The text, as it is. */
    public static String of(String name) {
        String text = TEXTS.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    /** A parameter is missing. */
    static String required(String parameter) {
        return of("required").formatted(parameter);
    }

    /** None of the parameters came. */
    static String oneOf(List<String> parameters) {
        return of("oneOf").formatted(parameters.stream().map(name -> "[" + name + "]").collect(Collectors.joining(", ")));
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(Notices.class.getResourceAsStream("/unipass/notices.properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
