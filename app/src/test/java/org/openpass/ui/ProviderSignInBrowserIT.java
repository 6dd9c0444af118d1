package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.IdentityProvider;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an identity provider. It needs an application of its own, which ends with the class. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderSignInBrowserIT extends BrowserTest {

    private static final int PORT = IdentityProvider.freePort();
    private static final int PROVIDERS_PORT = IdentityProvider.freePort();
    private static final String WITHOUT_PROVIDER = "without-provider";
    private static IdentityProvider provider;
    private static SecurityContextHolderStrategy strategyOfTheOthers;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("openpass.oidc.issuer", () -> IdentityProvider.issuer(PROVIDERS_PORT));
        registry.add("openpass.oidc.client-id", () -> IdentityProvider.CLIENT_ID);
        registry.add("openpass.oidc.client-secret", () -> IdentityProvider.CLIENT_SECRET);
        registry.add("openpass.oidc.name", () -> "Government ID");
        registry.add("openpass.oidc.roles.customs-clerk", () -> "CLEARANCE_OFFICER");
    }

    /** How the whole JVM finds out who asks is set by the application that started last; the others need theirs back. */
    @BeforeAll
    static void keepStrategy() {
        strategyOfTheOthers = SecurityContextHolder.getContextHolderStrategy();
    }

    @AfterAll
    static void stopProvider() {
        SecurityContextHolder.setContextHolderStrategy(strategyOfTheOthers);
        if (provider != null) {
            provider.close();
        }
    }

    @BeforeEach
    void startProvider(TestInfo test) {
        if (provider == null && !test.getTags().contains(WITHOUT_PROVIDER)) {
            provider = IdentityProvider.start(PROVIDERS_PORT, PORT);
        }
    }

    @Test
    @Order(1)
    @Tag(WITHOUT_PROVIDER)
    void whileTheProviderIsAwayThePageSaysSoAndLocalAccountsWork() {
        page.navigate("/login");
        link("Sign in with Government ID").click();
        assertThat(page.getByText("The sign-in did not succeed.")).isVisible();

        signIn(account(null, "020", Role.INSPECTOR), PASSWORD);
        assertThat(heading("Inbox")).isVisible();
    }

    @Test
    void anOfficerIsLetInAndOutAndTheAccountIsMade() {
        String name = person(Map.of("name", "김세관", "roles", List.of("customs-clerk", "printer-user"), "office", "020"));

        page.navigate("/login");
        assertThat(link("Sign in with Government ID")).isVisible();
        screen("sign-in-provider-en");
        mustBeAccessible();
        page.navigate("/login?lang=ko");
        assertThat(link("Government ID(으)로 로그인")).isVisible();
        screen("sign-in-provider-ko");
        mustBeAccessible();
        page.navigate("/login?lang=en");
        throughTheProvider(name);

        assertThat(heading("Inbox")).isVisible();
        assertThat(page.getByText("김세관")).isVisible();
        screen("sign-in-provider-inbox-en");
        Accounts.Account account = accounts.find(name).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.CLEARANCE_OFFICER);
        assertThat(account.office()).isEqualTo("020");

        button("Sign out").click();
        assertThat(link("Sign in")).isVisible();
        assertThat(page).hasURL(Pattern.compile("http://127\\.0\\.0\\.1:" + PORT + "/(\\?.*)?"));
        link("Sign in").click();
        link("Sign in with Government ID").click();
        assertThat(page.getByLabel("Username")).isVisible();
    }

    @Test
    void aPageThatWasAskedForOpensAfterwards() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String name = person(Map.of("roles", List.of("trader"), "party", filer.importer()));

        page.navigate("/cases/" + number);
        throughTheProvider(name);

        assertThat(heading(number)).isVisible();
    }

    @Test
    void whoHasNoRoleOrNoOfficeIsToldSo() {
        page.navigate("/login");
        throughTheProvider(person(Map.of("roles", List.of("printer-user"))));
        assertThat(page.getByText("You are known, but have no role here.")).isVisible();
        screen("sign-in-refused-en");
        mustBeAccessible();

        page.context().clearCookies();
        page.navigate("/login");
        throughTheProvider(person(Map.of("roles", List.of("inspector"))));
        assertThat(page.getByText("Your customs office is not known.")).isVisible();
    }

    @Test
    void aRoleThatIsLostAtTheProviderIsLostAtTheNextSignIn() {
        String name = person(Map.of("roles", List.of("customs-clerk", "supervisor"), "office", "*"));
        page.navigate("/login");
        throughTheProvider(name);
        assertThat(heading("Inbox")).isVisible();
        assertThat(accounts.find(name).orElseThrow().national()).isTrue();

        provider.person(name, PASSWORD, Map.of("roles", List.of("supervisor"), "office", "030"));
        page.context().clearCookies();
        page.navigate("/login");
        throughTheProvider(name);
        assertThat(heading("Inbox")).isVisible();

        assertThat(accounts.find(name).orElseThrow().roles()).containsExactly(Role.SUPERVISOR);
        assertThat(accounts.find(name).orElseThrow().office()).isEqualTo("030");
    }

    @Test
    void anAccountThatAnAdministratorMadeIsBoundOnceAndKeepsItsRoles() {
        String name = account(null, "020", Role.INSPECTOR);
        provider.person(name, PASSWORD, Map.of("roles", List.of("administrator")));
        page.navigate("/login");
        throughTheProvider(name);
        assertThat(heading("Inbox")).isVisible();
        assertThat(accounts.find(name).orElseThrow().roles()).isEqualTo(Set.of(Role.INSPECTOR));

        jdbc.sql("update access.accounts set subject = 'another person' where username = ?").param(name).update();
        page.context().clearCookies();
        page.navigate("/login");
        throughTheProvider(name);
        assertThat(page.getByText("Somebody else has the account of your name.")).isVisible();

        accounts.disable(name, true);
        jdbc.sql("update access.accounts set subject = ? where username = ?").params(provider.issuer() + " " + name,
                name).update();
        page.context().clearCookies();
        page.navigate("/login");
        throughTheProvider(name);
        assertThat(page.getByText("Your account is disabled.")).isVisible();
    }

    @Test
    void nobodySignsInWithThePasswordThatAMadeAccountHas() {
        String name = person(Map.of("roles", List.of("customs-clerk"), "office", "020"));
        page.navigate("/login");
        throughTheProvider(name);
        assertThat(heading("Inbox")).isVisible();

        assertThat(jdbc.sql("select count(*) from access.accounts where username = ? and password_hash is not null "
                + "and made_by_provider").param(name).query(Long.class).single()).isEqualTo(1);
        Api.at(samples.admin().baseUrl()).account(name, PASSWORD).get("/api/v1/tasks").mustBe(401);
    }

    private String person(Map<String, Object> claims) {
        String name = SampleData.unique("kim-").toLowerCase(Locale.ROOT);
        provider.person(name, PASSWORD, claims);
        return name;
    }

    private void throughTheProvider(String name) {
        link("Sign in with Government ID").click();
        page.waitForURL(Pattern.compile(Pattern.quote(provider.issuer()) + "/login.*"));
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).first().click();
    }
}
