package dev.walkback.examples.shop;

import java.io.IOException;

/** The shop as a process of its own; everything it needs comes from the environment. */
public final class ShopMain {
  private ShopMain() {}

  /** Runs until it is stopped. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Shop shop =
        Shop.start(
            new ShopSetup(
                Integer.parseInt(required("SHOP_PORT")),
                required("SHOP_DATABASE"),
                required("SHOP_USER"),
                required("SHOP_PASSWORD"),
                required("SHOP_TOKEN"),
                required("SHOP_VERSION")));
    Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
    IO.println("the shop, release " + shop.version() + ", answers at " + shop.address());
    Thread.currentThread().join();
  }

  private static String required(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("set " + name + " in the environment");
    }
    return value;
  }
}
