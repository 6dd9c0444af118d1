package org.openpass.operations;

import org.openpass.terms.Home;
import org.openpass.terms.Homes;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Says to the whole process, before there is any bean, which country it works for; and to the beans. */
@Configuration(proxyBeanMethods = false)
class HomeCountry implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String country = environment.getProperty(Homes.COUNTRY, Homes.KOREA);
        if (System.getProperty(Homes.COUNTRY) == null) {
            System.setProperty(Homes.COUNTRY, country);
        }
        if (!Homes.here().country().equals(country)) {
            throw new IllegalStateException(Homes.COUNTRY + ": this process works for " + Homes.here().country()
                    + " already, and cannot for " + country);
        }
    }

    @Bean
    Home home() {
        return Homes.here();
    }
}
