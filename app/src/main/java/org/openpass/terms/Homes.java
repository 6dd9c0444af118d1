package org.openpass.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The countries that can be installed, each with its {@code profiles/<CC>.yaml}. */
public final class Homes {

    /** The setting, and the system property, that says which country it is; Korea where nothing is said. */
    public static final String COUNTRY = "openpass.country";
    /** The country where nothing is said. */
    public static final String KOREA = "KR";

    private Homes() {
    }

    /** The country that this process works for; what is static reads it once. */
    public static Home here() {
        return Here.HOME;
    }

    /**
     * A country's profile.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Home of(String country) {
        ClassPathResource file = new ClassPathResource("profiles/" + country + ".yaml", Homes.class.getClassLoader());
        if (!country.matches("[A-Z]{2}") || !file.exists()) {
            throw new IllegalArgumentException(COUNTRY + ": there is no profile of " + country + "; use KR or GB");
        }
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load(country, file).forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(ConfigurationPropertyName.EMPTY, Bindable.of(Home.class)).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Here {
        static final Home HOME = of(System.getProperty(COUNTRY, KOREA));
    }
}
