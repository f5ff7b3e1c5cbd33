// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reckoner.domain.decision.Role;

/**
 * One entry of the table of who may do what. An endpoint that is missing here is closed to
 * everybody.
 *
 * @param method GET, POST and so on
 * @param path as in the resources, with templates: {@code /api/v1/claims/{key}}
 * @param role the least role that may use it
 * @param traits what else holds for it
 */
public record Endpoint(String method, String path, Role role, Set<Trait> traits) {

  /** What the conventions of all endpoints need to know of one. */
  public enum Trait {
    /** What it answers is read from the ledger and changes only with it. */
    OF_LEDGER,
    /** It is read from nothing else, so that it may be answered from memory. */
    KEPT,
    /** Whoever uses it is noted in the audit log. */
    AUDITED,
    /** It changes what is there: {@code If-Match} has to say which state of it was seen. */
    CONDITIONAL,
    /** Asked again with the same {@code Idempotency-Key} it is done once. */
    REPEATABLE,
    /** What it answers changes by itself, and its tag names what is shown. */
    VERSIONED
  }

  /** The whole table. */
  public static final List<Endpoint> ALL =
      List.of(
          page("/"),
          page("/incidents"),
          page("/incidents/{name}"),
          page("/totals"),
          page("/totals/{key}"),
          page("/conflicts"),
          page("/documents"),
          page("/documents/{id}"),
          page("/search"),
          reads("/api/v1/documents"),
          reads("/api/v1/documents/{id}"),
          reads("/api/v1/documents/{id}/text"),
          reads("/api/v1/documents/{id}/claims"),
          reads("/api/v1/documents/{id}/near-copies"),
          exports("/api/v1/documents/{id}/original"),
          readsAlone("/api/v1/claims"),
          readsAlone("/api/v1/claims/{key}"),
          readsAlone("/api/v1/incidents"),
          readsAlone("/api/v1/incidents/{name}"),
          reads("/api/v1/incidents/{name}/claims"),
          reads("/api/v1/incidents/{name}/resolutions"),
          reads("/api/v1/incidents/{name}/attributions"),
          reads("/api/v1/incidents/{name}/assets"),
          reads("/api/v1/incidents/{name}/addresses"),
          reads("/api/v1/incidents/{name}/evidence"),
          reads("/api/v1/incidents/{name}/history"),
          readsAlone("/api/v1/totals"),
          readsAlone("/api/v1/totals/{key}"),
          reads("/api/v1/totals/{key}/reconciliation"),
          reads("/api/v1/totals/{key}/claims"),
          readsAlone("/api/v1/conflicts"),
          readsAlone("/api/v1/conflicts/{key}"),
          reads("/api/v1/parties"),
          reads("/api/v1/parties/{id}"),
          reads("/api/v1/parties/{id}/incidents"),
          page("/api/v1/addresses"),
          reads("/api/v1/addresses/{chain}/{address}"),
          changes("POST", "/api/v1/addresses/screenings", Role.READER),
          reads("/api/v1/attributions"),
          reads("/api/v1/sanctions"),
          reads("/api/v1/responses"),
          reads("/api/v1/investigations"),
          reads("/api/v1/recommendations"),
          reads("/api/v1/impacts"),
          reads("/api/v1/statistics"),
          page("/api/v1/search"),
          page("/api/v1/info"),
          page("/q/info"),
          reads("/api/v1/ledger"),
          exports("/api/v1/ledger/export"),
          reads("/api/v1/feed.atom"),
          exports("/api/v1/misp/manifest.json"),
          exports("/api/v1/misp/hashes.csv"),
          reads("/api/v1/misp/{event}"),
          exports("/api/v1/reports/{name}"),
          adds("/api/v1/reports", Role.READER),
          feeds("/api/v1/reports/results/{key}"),
          page("/api/v1/problems"),
          page("/api/v1/problems/{slug}"),
          reads("/api/v1/decisions"),
          decides("/api/v1/decisions", Role.ANALYST),
          reads("/api/v1/erasures"),
          decides("/api/v1/erasures/{id}", Role.CURATOR),
          watches("/api/v1/runs", Role.ANALYST),
          adds("/api/v1/runs", Role.ANALYST),
          // Readers find only the reports that they have asked for.
          watchesOne("/api/v1/runs/{key}", Role.READER),
          watches("/api/v1/runs/{key}/events", Role.READER),
          watches("/api/v1/runs/{key}/failures", Role.READER),
          ends("/api/v1/runs/{key}", Role.READER),
          watches("/api/v1/feeds", Role.ANALYST),
          adds("/api/v1/feeds", Role.CURATOR),
          watchesOne("/api/v1/feeds/{key}", Role.ANALYST),
          adds("/api/v1/feeds/{key}/look", Role.ANALYST),
          ends("/api/v1/feeds/{key}", Role.CURATOR),
          watches("/api/v1/webhooks", Role.ADMIN),
          adds("/api/v1/webhooks", Role.ADMIN),
          watchesOne("/api/v1/webhooks/{key}", Role.ADMIN),
          watches("/api/v1/webhooks/{key}/deliveries", Role.ADMIN),
          adds("/api/v1/webhooks/{key}/ping", Role.ADMIN),
          ends("/api/v1/webhooks/{key}", Role.ADMIN),
          watches("/api/v1/tokens", Role.ADMIN),
          adds("/api/v1/tokens", Role.ADMIN),
          watchesOne("/api/v1/tokens/{id}", Role.ADMIN),
          ends("/api/v1/tokens/{id}", Role.ADMIN),
          watches("/api/v1/audit", Role.ADMIN),
          page("/taxii2"),
          page("/taxii2/ledger"),
          page("/taxii2/ledger/status/{id}"),
          page("/taxii2/ledger/collections"),
          page("/taxii2/ledger/collections/{collection}"),
          feeds("/taxii2/ledger/collections/{collection}/manifest"),
          feeds("/taxii2/ledger/collections/{collection}/objects"),
          changes("POST", "/taxii2/ledger/collections/{collection}/objects", Role.READER),
          feeds("/taxii2/ledger/collections/{collection}/objects/{object}"),
          changes(
              "DELETE", "/taxii2/ledger/collections/{collection}/objects/{object}", Role.READER),
          feeds("/taxii2/ledger/collections/{collection}/objects/{object}/versions"));

  private static final Map<String, Endpoint> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Endpoint::name, Function.identity()));

  /** Reflection is slow, and a method's entry never changes. */
  private static final Map<Method, Optional<Endpoint>> BY_METHOD = new ConcurrentHashMap<>();

  public Endpoint {
    traits = Set.copyOf(traits);
  }

  public boolean ofLedger() {
    return traits.contains(Trait.OF_LEDGER);
  }

  public boolean kept() {
    return traits.contains(Trait.KEPT);
  }

  public boolean audited() {
    return traits.contains(Trait.AUDITED);
  }

  public boolean conditional() {
    return traits.contains(Trait.CONDITIONAL);
  }

  public boolean repeatable() {
    return traits.contains(Trait.REPEATABLE);
  }

  public boolean versioned() {
    return traits.contains(Trait.VERSIONED);
  }

  /** {@code GET /api/v1/claims}. */
  public String name() {
    return method + " " + path;
  }

  /** The entry of the table for the resource method that a request has come to. */
  public static Optional<Endpoint> of(ResourceInfo resource) {
    return BY_METHOD.computeIfAbsent(
        resource.getResourceMethod(),
        method -> Optional.ofNullable(BY_NAME.get(nameOf(resource.getResourceClass(), method))));
  }

  /** How the table would name a resource method; begins with a blank if it is none. */
  static String nameOf(Class<?> resource, Method method) {
    Path base = resource.getAnnotation(Path.class);
    Path own = method.getAnnotation(Path.class);
    String joined =
        "/" + (base == null ? "" : base.value()) + "/" + (own == null ? "" : own.value());
    String path = joined.replaceAll("/+", "/");
    boolean slash = path.length() > 1 && path.endsWith("/");
    return verbOf(method) + " " + (slash ? path.substring(0, path.length() - 1) : path);
  }

  private static String verbOf(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return verb.value();
      }
    }
    return "";
  }

  private static Endpoint page(String path) {
    return new Endpoint("GET", path, Role.READER, Set.of());
  }

  private static Endpoint reads(String path) {
    return new Endpoint("GET", path, Role.READER, Set.of(Trait.OF_LEDGER));
  }

  private static Endpoint readsAlone(String path) {
    return new Endpoint("GET", path, Role.READER, Set.of(Trait.OF_LEDGER, Trait.KEPT));
  }

  private static Endpoint exports(String path) {
    return new Endpoint("GET", path, Role.READER, Set.of(Trait.OF_LEDGER, Trait.AUDITED));
  }

  /** Its own rules of versions hold, not those of entity tags. */
  private static Endpoint feeds(String path) {
    return new Endpoint("GET", path, Role.READER, Set.of(Trait.AUDITED));
  }

  private static Endpoint watches(String path, Role role) {
    return new Endpoint("GET", path, role, Set.of());
  }

  private static Endpoint watchesOne(String path, Role role) {
    return new Endpoint("GET", path, role, Set.of(Trait.VERSIONED));
  }

  /** Something that was not there before, or is done in any case: there is nothing to lose. */
  private static Endpoint adds(String path, Role role) {
    return new Endpoint("POST", path, role, Set.of(Trait.AUDITED, Trait.REPEATABLE));
  }

  private static Endpoint decides(String path, Role role) {
    return new Endpoint(
        "POST", path, role, Set.of(Trait.AUDITED, Trait.REPEATABLE, Trait.CONDITIONAL));
  }

  private static Endpoint ends(String path, Role role) {
    return new Endpoint("DELETE", path, role, Set.of(Trait.AUDITED, Trait.CONDITIONAL));
  }

  /** What asks much, and what is refused to everybody. */
  private static Endpoint changes(String method, String path, Role role) {
    return new Endpoint(method, path, role, Set.of(Trait.AUDITED));
  }
}
