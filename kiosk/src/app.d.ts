declare global {
  namespace App {
    interface PageData {
      /** Where the back key leads; without it the key is quiet. */
      back?: `/${string}`;
    }
  }
}

export {};
