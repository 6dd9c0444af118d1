package org.openpass.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-in with local accounts; the first administrator is made from what the operator hands over at first start. */
@Configuration(proxyBeanMethods = false)
class LocalSignIn {

    private static final Logger log = LoggerFactory.getLogger(LocalSignIn.class);
    private static final int LEAST_STRENGTH = 10;

    /**
     * The only way in which passwords were ever stored.
     *
     * @param strength of bcrypt, 4 to 31: each more doubles what it takes to make or to try one
     */
    @Bean
    static PasswordEncoder passwordEncoder(@Value("${openpass.sign-in.bcrypt-strength:10}") int strength) {
        if (strength < LEAST_STRENGTH) {
            log.error("openpass.sign-in.bcrypt-strength is {}: passwords that are stored now are quick to guess; only tests may go below {}",
                    strength, LEAST_STRENGTH);
        }
        return new RememberedPasswords(new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength))));
    }

    @Bean
    UserDetailsService accountsOfPeople(Accounts accounts, SignInThrottle throttle, SignInWays ways) {
        return username -> accounts.find(username).filter(a -> ways.local())
                .map(a -> new LocalPerson(a, throttle.of(username)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Bean
    @Order(0)
    ApplicationRunner firstAdministrator(Accounts accounts,
            @Value("${openpass.admin-password-file:}") String passwordFile) {
        return (ApplicationArguments args) -> {
            if (!passwordFile.isBlank() && accounts.none()) {
                String password = Files.readString(Path.of(passwordFile)).strip();
                accounts.save(new Accounts.NewAccount("admin", password, "Administrator", null, null, false,
                        java.util.Set.of(Actor.Role.ADMINISTRATOR)));
                log.info("The first administrator's account 'admin' was made");
            }
        };
    }
}
