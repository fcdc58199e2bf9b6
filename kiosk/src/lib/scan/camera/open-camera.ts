/** A long barcode needs every dot that the camera has. */
export const cameraWish: MediaTrackConstraints = {
  facingMode: 'user',
  width: { ideal: 1920 },
  height: { ideal: 1080 },
};

/** Shows the camera in a new picture inside the element. */
export async function openCamera(view: HTMLElement): Promise<HTMLVideoElement> {
  // Missing where the page did not come over a secure line.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (mediaDevices === undefined) throw new Error('camera not supported');
  const stream = await mediaDevices.getUserMedia({ video: cameraWish, audio: false });
  const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
  video.srcObject = stream;
  view.append(video);
  try {
    await video.play();
    return video;
  } catch (error) {
    closeCamera(video);
    throw error;
  }
}

export function closeCamera(video: HTMLVideoElement): void {
  for (const track of tracksOf(video)) track.stop();
  video.srcObject = null;
  video.remove();
}

export function tracksOf({ srcObject }: HTMLVideoElement): readonly MediaStreamTrack[] {
  return srcObject instanceof MediaStream ? srcObject.getVideoTracks() : [];
}
