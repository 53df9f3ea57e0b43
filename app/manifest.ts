import type { MetadataRoute } from "next";

/** What a device needs to know to install the app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Claimwise",
    short_name: "Claimwise",
    description: "Quizzes on what an article claims, how firmly, and what it expects to follow.",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f8f7f3",
    theme_color: "#1c5d68",
    lang: "en",
    categories: ["education"],
    icons: [
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
